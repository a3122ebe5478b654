using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Documents.Concording.Writing;

/// <summary>A document whose versions were compared.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Languages">The versions there are.</param>
/// <param name="Discords">Where they part, as far as it is to be shown.</param>
/// <param name="Hidden">How many less sure ones are not shown.</param>
public sealed record ComparedWork(string Symbol, ImmutableArray<Language> Languages, IReadOnlyList<Discord> Discords, int Hidden)
{
    /// <summary>Compares the versions of a work.</summary>
    /// <param name="work">The versions.</param>
    /// <param name="terms">Terms of the user's; null for none.</param>
    /// <param name="all">Whether to show what is less sure, too.</param>
    public static ComparedWork Of(WorkVersions work, TermBase? terms = null, bool all = false)
    {
        ArgumentNullException.ThrowIfNull(work);
        var found = Concordance.Of(work.Versions, terms, isThorough: all).Discords;
        var shown = all ? found : [.. found.Where(d => d.IsShown)];
        return new(work.Symbol, [.. work.Versions.Keys.OrderBy(l => l.Index)], shown, found.Count - shown.Count);
    }
}

/// <summary>What a comparison of documents found.</summary>
/// <param name="Language">The language it is told in.</param>
/// <param name="Works">The documents.</param>
public sealed record ConcordanceReport(Language Language, IReadOnlyList<ComparedWork> Works);
