using System.Globalization;
using Dais.Documents.Concording.Writing;
using Dais.Kernel;
using Dais.Ui.Phrases;

namespace Dais.Documents.Register.Pages;

/// <summary>A place where versions part, in words.</summary>
internal static class DiscordWords
{
    private const int LongestValue = 60;

    /// <summary>"Russian: 3; the others: 4".</summary>
    public static string Title(DiscordFacts facts, Language language)
    {
        if (facts.Odd.Length != 1) return facts.Odd.IsEmpty ? Say("discord-all", language) : Say("discord-several", language, Names(facts.Odd, language));
        var odd = facts.Odd[0];
        var name = Capital(UiWords.NameOf(odd, language));
        var own = ValueOf(facts, odd);
        var others = facts.Says.FirstOrDefault(s => s.Language != odd) is { } other ? Cut(other.Value) : null;
        return (own, others) switch
        {
            ({ } mine, { } theirs) => Say("discord-otherwise", language, name, Apart(mine), Apart(theirs)),
            (null, { } theirs) => Say("discord-lacks", language, name, Apart(theirs)),
            ({ } mine, null) => Say("discord-alone", language, name, Apart(mine)),
            _ => Say("discord-several", language, name),
        };
    }

    /// <summary>In what they part: "Date".</summary>
    public static string Kind(DiscordFacts facts, Language language) => ConcordanceWords.Say(facts.Kind, language);

    /// <summary>What is to be corrected: "Accept, correct Russian".</summary>
    public static string Accept(DiscordFacts facts, Language language) =>
        facts.Odd.IsEmpty ? Say("discord-accept-any", language) : Say("discord-accept", language, Names(facts.Odd, language));

    /// <summary>What a version says; null where it says nothing.</summary>
    public static string? ValueOf(DiscordFacts facts, Language language) => facts.Says.FirstOrDefault(s => s.Language == language) is { } said ? Cut(said.Value) : null;

    /// <summary>Where: "Paragraph 5 (b)", "Annex 1: Paragraph 2".</summary>
    public static string Place(string? part, Language language) =>
        part is null ? ConcordanceWords.Say("whole", language) : PartName.Of(part, language) ?? Say("place-text", language, part.Split('_')[^1]);

    private static string Names(IEnumerable<Language> languages, Language language) =>
        string.Join(DocumentWords.Say("and-list", language), languages.Select(l => UiWords.NameOf(l, language)));

    private static string Capital(string name) =>
        char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];

    // What a text says keeps its own direction within the reader's sentence.
    private static string Apart(string value) => $"\u2068{value}\u2069";

    private static string Cut(string value) => value.Length <= LongestValue ? value : value[..(char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue)] + "…";

    private static string Say(string key, Language language, params ReadOnlySpan<object?> details) => DocumentWords.Say(key, language, details);
}
