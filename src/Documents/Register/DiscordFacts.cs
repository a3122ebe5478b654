using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dais.Documents.Concording;
using Dais.Documents.Concording.Writing;
using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>What a version says where versions part.</summary>
/// <param name="Language">The version.</param>
/// <param name="Value">A number, "2024-07-11", "15:00", "A/79/10".</param>
[Immutable]
public sealed record Saying(Language Language, string Value);

/// <summary>Where the versions of a document part, as the record keeps it: what a person accepts or waives.</summary>
/// <param name="Kind">In what they part: "date", "list-items".</param>
/// <param name="Part">The id of the part; null for what concerns the whole document.</param>
/// <param name="Number">The number of its paragraph; null where it has none.</param>
/// <param name="Says">What each version says, in the order of the languages.</param>
/// <param name="Odd">The versions that say otherwise than the others; none where that cannot be told.</param>
[Immutable]
public sealed record DiscordFacts(string Kind, string? Part, string? Number, ImmutableArray<Saying> Says, ImmutableArray<Language> Odd)
{
    private const int LongestValue = 200;

    /// <summary>The facts of what was found.</summary>
    public static DiscordFacts Of(Discord discord)
    {
        ArgumentNullException.ThrowIfNull(discord);
        var says = Language.All.Where(discord.Says.ContainsKey).Select(l => new Saying(l, Shortened(discord.Says[l])));
        return new(ConcordanceWords.KeyOf(discord.Kind), PartOf(discord), discord.Number, [.. says], discord.Odd);
    }

    /// <summary>The id that most versions have for the part.</summary>
    private static string? PartOf(Discord discord) =>
        discord.Places.GroupBy(p => p.Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(p => p.Key.Index)).FirstOrDefault()?.Key;

    private static string Shortened(string value)
    {
        if (value.Length <= LongestValue) return value;
        return value[..(char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue)];
    }
}

/// <summary>A place where versions part, under the id by which it is decided on.</summary>
/// <remarks>The id holds what the versions say: where a later version says something else, it is another discord, and open again.</remarks>
/// <param name="Id">"date.para_5.1f0c2a9b".</param>
/// <param name="Discord">What was found.</param>
/// <param name="Facts">What of it is kept.</param>
internal sealed record NamedDiscord(string Id, Discord Discord, DiscordFacts Facts)
{
    private const int LongestId = 200;

    /// <summary>What was found, with ids.</summary>
    public static IReadOnlyList<NamedDiscord> Of(IReadOnlyList<Discord> discords)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<NamedDiscord>(discords.Count);
        foreach (var discord in discords)
        {
            var facts = DiscordFacts.Of(discord);
            var id = IdOf(facts);
            for (var n = 2; !taken.Add(id); n++) id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{IdOf(facts)}.{n}");
            named.Add(new(id, discord, facts));
        }

        return named;
    }

    /// <summary>Whether a text from outside may be an id.</summary>
    public static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');

    private static string IdOf(DiscordFacts facts)
    {
        var says = string.Join('\n', facts.Says.Select(s => $"{s.Language}={s.Value}"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says)).AsSpan(0, 4));
        return $"{facts.Kind}.{facts.Part ?? "document"}.{hash}";
    }
}
