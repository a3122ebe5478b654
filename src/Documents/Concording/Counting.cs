using System.Globalization;
using Dais.Kernel;
using NodaTime.Text;

namespace Dais.Documents.Concording;

/// <summary>Compares what can be counted of the whole document, and the date of adoption.</summary>
internal static class Counting
{
    private const string Reissue = "*";

    internal static IEnumerable<Discord> Compare(IReadOnlyDictionary<Language, ComparedText> versions)
    {
        if (versions.Count < 2) return [];
        return new[]
        {
            Discord(DiscordKind.AdoptionDate, versions, r => r.Adopted is { } date ? LocalDatePattern.Iso.Format(date) : ""),
            Discord(DiscordKind.Recitals, versions, r => Said(r.Recitals)),
            Discord(DiscordKind.Paragraphs, versions, r => Said(r.Body.Count())),
            Headings(versions),
            Discord(DiscordKind.Footnotes, versions, r => Said(r.Text.Notes.Count(n => n.Mark != Reissue))),
            Numbering(versions),
        }.OfType<Discord>();
    }

    /// <summary>Where all have as many parts, a heading is there and only not marked as one.</summary>
    private static Discord? Headings(IReadOnlyDictionary<Language, ComparedText> versions)
    {
        var discord = Discord(DiscordKind.Headings, versions, r => Said(r.Headings));
        var bodies = versions.ToDictionary(v => v.Key, v => v.Value.Body.Count());
        return discord is not null && Ballot.AllAgree(bodies) ? discord with { Confidence = Confidences.Hidden } : discord;
    }

    private static Discord? Discord(DiscordKind kind, IReadOnlyDictionary<Language, ComparedText> versions, Func<ComparedText, string> count)
    {
        var says = versions.ToDictionary(v => v.Key, v => count(v.Value));
        if (Ballot.AllAgree(says)) return null;
        return new() { Kind = kind, Says = says.Where(s => s.Value.Length > 0).ToDictionary(), Odd = Ballot.Odd(says) };
    }

    /// <summary>Where all have as many paragraphs, the numbers that differ: of each version those that the others do not have at that place.</summary>
    private static Discord? Numbering(IReadOnlyDictionary<Language, ComparedText> versions)
    {
        var runs = versions.ToDictionary(v => v.Key, v => v.Value.Body.Select(ComparedText.NumberOf).ToList());
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
