using System.Globalization;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using NodaTime.Text;

namespace Dais.Documents.Concording;

/// <summary>Compares what can be counted of the whole document, and the date of adoption.</summary>
internal static class Counting
{
    private const string Reissue = "*";

    internal static IEnumerable<Discord> Compare(IReadOnlyDictionary<Language, Resolution> versions)
    {
        if (versions.Count < 2) return [];
        return new[]
        {
            Discord(DiscordKind.AdoptionDate, versions, r => r.Adopted is { } date ? LocalDatePattern.Iso.Format(date) : ""),
            Discord(DiscordKind.Recitals, versions, r => Said(r.Parts.Count(p => p is Recital))),
            Discord(DiscordKind.Paragraphs, versions, r => Said(BodyOf(r).Count())),
            Headings(versions),
            Discord(DiscordKind.Footnotes, versions, r => Said(r.Notes.Count(n => n.Mark != Reissue))),
            Numbering(versions),
        }.OfType<Discord>();
    }

    /// <summary>Where all have as many parts, a heading is there and only not marked as one.</summary>
    private static Discord? Headings(IReadOnlyDictionary<Language, Resolution> versions)
    {
        var discord = Discord(DiscordKind.Headings, versions, r => Said(r.Parts.Count(p => p is Heading)));
        var bodies = versions.ToDictionary(v => v.Key, v => BodyOf(v.Value).Count());
        return discord is not null && Ballot.AllAgree(bodies) ? discord with { Confidence = Confidences.Hidden } : discord;
    }

    /// <summary>What follows the preamble, annexes apart: a heading that a version does not mark as one counts as it stands.</summary>
    private static IEnumerable<Part> BodyOf(Resolution resolution) => resolution.Parts.Where(p => p is not (Recital or EnactingFormula or Annex));

    private static Discord? Discord(DiscordKind kind, IReadOnlyDictionary<Language, Resolution> versions, Func<Resolution, string> count)
    {
        var says = versions.ToDictionary(v => v.Key, v => count(v.Value));
        if (Ballot.AllAgree(says)) return null;
        return new() { Kind = kind, Says = says.Where(s => s.Value.Length > 0).ToDictionary(), Odd = Ballot.Odd(says) };
    }

    /// <summary>Where all have as many paragraphs, the numbers that differ: of each version those that the others do not have at that place.</summary>
    private static Discord? Numbering(IReadOnlyDictionary<Language, Resolution> versions)
    {
        var runs = versions.ToDictionary(v => v.Key, v => BodyOf(v.Value).Select(p => (p as OperativeParagraph)?.Number).ToList());
        if (runs.Values.Select(r => r.Count).Distinct().Skip(1).Any()) return null;
        var says = runs.ToDictionary(r => r.Key, r => string.Join(' ', r.Value.Select(n => n is { } number ? Said(number) : "–")));
        if (Ballot.AllAgree(says)) return null;
        var odd = Ballot.Odd(says);
        return new() { Kind = DiscordKind.Numbering, Says = runs.ToDictionary(r => r.Key, r => Shortened(r.Value, runs)), Odd = odd };
    }

    private static string Shortened(List<int?> run, Dictionary<Language, List<int?>> runs)
    {
        List<string> differing = [];
        for (var i = 0; i < run.Count; i++)
        {
            if (runs.Values.All(r => r[i] == run[i])) continue;
            differing.Add(run[i] is { } number ? Said(number) : "–");
        }

        return string.Join(' ', differing);
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
