using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dais.Kernel;

namespace Dais.Directory.Rules;

/// <summary>A source as it is cited, said in the reader's language; what is not known is said as it stands.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsAsWritten">Whether they stand as they were written down, in a language of their own.</param>
/// <param name="Provision">The provision, where it is one of those on the page of rules.</param>
public sealed partial record Citation(string Words, bool IsAsWritten, Provision? Provision)
{
    // What our own rules cite that is no numbered provision.
    private static readonly ImmutableDictionary<string, string> known = new Dictionary<string, string>
    {
        ["consistency of the record"] = "cite-consistency",
        ["the group's mandate"] = "cite-mandate",
        ["practice of the regional groups"] = "cite-groups",
        ["equitable geographical distribution of offices"] = "cite-distribution",
        ["symbols of documents (ST/LIB/SER.B/5/Rev.5)"] = "cite-symbols",
        ["note verbale"] = "cite-note",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What a source cites: one after the other, where semicolons part them.</summary>
    public static ImmutableArray<Citation> Of(string source, Language language) =>
        [.. source.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => OfOne(part, language))];

    /// <summary>The same as one line, for a sentence.</summary>
    public static string Line(string source, Language language) =>
        string.Join(" · ", Of(source, language).Select(c => c.IsAsWritten ? $"\u2068{c.Words}\u2069" : c.Words));

    private static Citation OfOne(string part, Language language)
    {
        if (known.TryGetValue(part, out var key)) return new(RuleWords.Say(key, language), false, null);
        if (Adopted().Match(part) is { Success: true } adopted)
            return new(RuleWords.Say("cite-" + adopted.Groups["kind"].Value.ToLowerInvariant(), language, adopted.Groups["number"].Value), false, null);
        if (Numbered().Match(part) is not { Success: true } numbered) return new(part, true, null);
        var (set, phrase) = numbered.Groups["set"].Value switch
        {
            "Convention, article" => ("convention", "cite-convention"),
            "rules of procedure, rule" => ("cop", "cite-rule"),
            _ => ("review", "cite-review"),
        };
        var (number, within) = (numbered.Groups["number"].Value, numbered.Groups["part"].Value);
        return within.Length == 0
            ? new(RuleWords.Say(phrase, language, number), false, RuleSet.Find(set, number))
            : new(RuleWords.Say(phrase + "-part", language, number, within), false, RuleSet.Find(set, $"{number} ({within})"));
    }

    [GeneratedRegex(@"^(?<kind>decision|resolution) (?<number>\d{1,3}/\d{1,4})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Adopted();

    [GeneratedRegex(@"^(?<set>Convention, article|rules of procedure, rule) (?<number>\d{1,3})( \((?<part>\d{1,2})\))?$|^(?<set>procedures and rules, para\.) (?<number>\d{1,3})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
