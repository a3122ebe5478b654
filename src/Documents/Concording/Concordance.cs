using Dais.Documents.Aligning;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Where the versions of one document part: counts, numbering, and in aligned parts what they say.</summary>
/// <remarks>
/// Each language is read by itself for dates, hours, figures, symbols, names, requests and negations; what one version has otherwise than
/// four others agree on is a discord. A version that has another value where the others share one is more likely wrong than one that has
/// none, for translators say things in other words: hence the confidence, and what is below <see cref="ShownFrom"/> is kept but not shown.
/// </remarks>
public sealed class Concordance
{
    /// <summary>The confidence from which a discord is shown without being asked for.</summary>
    public const double ShownFrom = 0.9;

    private Concordance(Alignment alignment, IReadOnlyList<Discord> discords) => (Alignment, Discords) = (alignment, discords);

    /// <summary>Which parts of the versions are the same.</summary>
    public Alignment Alignment { get; }

    /// <summary>Where they part: the whole document first, then in the order of the text.</summary>
    public IReadOnlyList<Discord> Discords { get; }

    /// <summary>Compares the versions of a resolution or decision.</summary>
    /// <param name="versions">The versions; of a single one there is nothing to say but what was left in another language.</param>
    /// <param name="terms">Terms that the versions must render alike, besides the names of bodies and States; null for none.</param>
    /// <param name="isThorough">Whether to look as well for what is never sure enough to be shown: names of bodies and States anywhere, numbers in words.</param>
    /// <exception cref="ArgumentException">There is no version.</exception>
    public static Concordance Of(IReadOnlyDictionary<Language, Resolution> versions, TermBase? terms = null, bool isThorough = false)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return Of(versions.ToDictionary(v => v.Key, v => ComparedText.Of(v.Value)), terms, isThorough);
    }

    /// <summary>Compares the versions of one document.</summary>
    /// <param name="versions">The versions; of a single one there is nothing to say but what was left in another language.</param>
    /// <param name="terms">Terms that the versions must render alike, besides the names of bodies and States; null for none.</param>
    /// <param name="isThorough">Whether to look as well for what is never sure enough to be shown: names of bodies and States anywhere, numbers in words.</param>
    /// <exception cref="ArgumentException">There is no version.</exception>
    public static Concordance Of(IReadOnlyDictionary<Language, ComparedText> versions, TermBase? terms = null, bool isThorough = false)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var alignment = Alignment.Of(versions.ToDictionary(v => v.Key, v => v.Value.Text));
        List<Discord> discords = [.. Counting.Compare(versions)];
        discords.AddRange(PartChecks.Compare(alignment));
        var requests = new RequestFacts(versions);
        for (var i = 0; i < alignment.Rows.Count; i++)
        {
            if (Unit.At(alignment, i) is { } unit) discords.AddRange(UnitChecks.Compare(unit, requests, terms, isThorough));
        }

        discords.AddRange(Ordering.Compare(alignment));
        discords.AddRange(Untranslated.Find(alignment));
        return new(alignment, discords);
    }
}
