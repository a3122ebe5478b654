using System.Collections.Immutable;
using Dais.Documents.Concording;
using Dais.Kernel;

namespace Dais.Documents.Register.Pages;

/// <summary>How a place where versions part stands.</summary>
public enum DiscordStanding
{
    /// <summary>Nobody decided about it.</summary>
    Open,

    /// <summary>A version is to be corrected.</summary>
    Accepted,

    /// <summary>It stays as it is, for a reason.</summary>
    Waived,

    /// <summary>It was accepted, and the versions do not part there any more.</summary>
    Corrected,
}

/// <summary>A place where versions part, as the page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Facts">What the versions say.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="History">What was decided about it, the first decision first.</param>
public sealed record DiscordView(string Id, DiscordFacts Facts, DiscordStanding Standing, ImmutableArray<DiscordDecision> History)
{
    /// <summary>Its anchor on the page.</summary>
    public string Anchor => "at-" + Id;

    /// <summary>The texts there; none where they do not part any more.</summary>
    public IReadOnlyDictionary<Language, string> Texts { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>The id of the part in each version.</summary>
    public IReadOnlyDictionary<Language, string> Places { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>The kind, for what finds the value in a text.</summary>
    public DiscordKind? Kind { get; init; }
}

/// <summary>Where the versions of one revision part, to a reader with a clearance.</summary>
public sealed record ConcordanceView
{
    /// <summary>The document.</summary>
    public required DocumentOnRecord Document { get; init; }

    /// <summary>The reader's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The revision; null for the text as first issued.</summary>
    public required string? Revision { get; init; }

    /// <summary>The versions that were compared.</summary>
    public required IReadOnlyList<DocumentVersion> Versions { get; init; }

    /// <summary>How many places of the text were laid beside one another.</summary>
    public required int Places { get; init; }

    /// <summary>What is shown: the open ones first.</summary>
    public required IReadOnlyList<DiscordView> Discords { get; init; }

    /// <summary>How many less sure ones are not shown.</summary>
    public required int Hidden { get; init; }

    /// <summary>Whether the less sure ones are shown.</summary>
    public required bool ShowsAll { get; init; }

    /// <summary>The labels of the parts that were read.</summary>
    public required IReadOnlyList<Label> Labels { get; init; }

    /// <summary>How many of what is shown stand in a way.</summary>
    public int Count(DiscordStanding standing) => Discords.Count(d => d.Standing == standing);

    /// <summary>What the versions say at a place; null where they do not part there.</summary>
    public DiscordFacts? Find(string id) => Discords.FirstOrDefault(d => d.Id == id && d.Standing != DiscordStanding.Corrected)?.Facts;

    /// <summary>Compares the versions as their reader may see them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="texts">The structures of the versions, whole.</param>
    /// <param name="clearance">What the reader may see.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="showsAll">Whether to show the less sure ones.</param>
    internal static ConcordanceView? Of(DocumentOnRecord document, IReadOnlyList<(DocumentVersion Version, KeptText Text)> texts, Clearance clearance, Language language, bool showsAll)
    {
        var whole = texts.ToDictionary(t => t.Version.Language, t => t.Text);
        var labelled = texts.Select(t => (t.Version, Text: GuardedParts.In(document, t.Version.Language, whole))).ToList();
        if (labelled.Count < 2) return null;
        var concordance = Concordance.Of(labelled.ToDictionary(t => t.Version.Language, t => t.Text.For(clearance).ToCompared()));
        var revision = texts[0].Version.Revision;
        var found = NamedDiscord.Of(concordance.Discords).Select(n => ViewOf(n, document.DecisionsOnDiscord(revision, n.Id))).ToList();
        var shown = found.Where(d => showsAll || d.IsShown).Select(d => d.View).ToList();
        // What is no longer found in the text that the reader sees may stand in a part that they may not see.
        var isWhole = clearance.MaySee(labelled.SelectMany(t => t.Text.Labels()).Append(document.Label).Aggregate(Label.Public, (all, one) => all.And(one)));
        if (isWhole) shown.AddRange(Corrected(document, revision, found.Select(f => f.View.Id).ToHashSet(StringComparer.Ordinal)));
        return new()
        {
            Document = document,
            Language = language,
            Revision = revision,
            Versions = [.. labelled.Select(t => t.Version)],
            Places = concordance.Alignment.Rows.Count,
            Discords = [.. shown.OrderBy(d => d.Standing != DiscordStanding.Open)],
            Hidden = found.Count(d => !d.IsShown),
            ShowsAll = showsAll,
            Labels = [.. labelled.SelectMany(t => t.Text.For(clearance).Labels()).Append(document.Label).Distinct()],
        };
    }

    private static (DiscordView View, bool IsShown) ViewOf(NamedDiscord named, ImmutableArray<DiscordDecision> history)
    {
        var standing = history is [.., { } last] ? StandingOf(last.State) : DiscordStanding.Open;
        var view = new DiscordView(named.Id, named.Facts, standing, history) { Texts = named.Discord.Texts, Places = named.Discord.Places, Kind = named.Discord.Kind };
        return (view, named.Discord.IsShown || !history.IsEmpty);
    }

    private static IEnumerable<DiscordView> Corrected(DocumentOnRecord document, string? revision, HashSet<string> found)
    {
        foreach (var id in document.DiscordsDecidedIn(revision).Where(i => !found.Contains(i)).Order(StringComparer.Ordinal))
        {
            var history = document.DecisionsOnDiscord(revision, id);
            if (history[^1].State == DiscordState.Accepted) yield return new(id, history[^1].Facts, DiscordStanding.Corrected, history);
        }
    }

    private static DiscordStanding StandingOf(DiscordState state) => state switch
    {
        DiscordState.Accepted => DiscordStanding.Accepted,
        DiscordState.Waived => DiscordStanding.Waived,
        _ => DiscordStanding.Open,
    };
}
