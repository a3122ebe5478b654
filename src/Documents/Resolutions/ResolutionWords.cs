using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>The words by which a resolution is read in one language; they are data (Words.json), folded once.</summary>
internal sealed class ResolutionWords
{
    private static readonly Lazy<JsonElement> Book = new(Load);
    private static readonly Lazy<ResolutionWords>[] Six = [.. Language.All.Select(l => new Lazy<ResolutionWords>(() => new ResolutionWords(l)))];

    private ResolutionWords(Language language)
    {
        Language = language;
        Organs = [.. Book.Value.GetProperty("organs").EnumerateObject()
            .SelectMany(o => Texts(o.Value, language).Select(name => (Folding.Words(name), o.Name)))
            .OrderByDescending(o => o.Item1.Length)];
        BeforeOrgan = Folded("beforeOrgan");
        // A name may be declined: its other forms stand behind a bar.
        Committees = [.. Of("committees").Select(c => c.Split('|')).SelectMany(forms => forms.Select(f => (Folding.Letters(f), forms[0]))).OrderByDescending(c => c.Item1.Length)];
        Items = Folded("items");
        Adopted = Folded("adopted");
        Resolution = Folded("resolution");
        Decision = Folded("decision");
        DraftResolution = Folded("draftResolution");
        DraftDecision = Folded("draftDecision");
        Annex = Folded("annex");
        Meeting = Folded("meeting");
        And = [.. Of("and")];
        TitleNumber = Folded("titleNumber");
    }

    internal Language Language { get; }

    /// <summary>Folded names, the longest first, each with the organ's code.</summary>
    internal (string Name, string Code)[] Organs { get; }

    internal string[] BeforeOrgan { get; }

    /// <summary>Letters of the name, and the name as printed; the longest first.</summary>
    internal (string Letters, string Name)[] Committees { get; }

    internal string[] Items { get; }

    internal string[] Adopted { get; }

    internal string[] Resolution { get; }

    internal string[] Decision { get; }

    internal string[] DraftResolution { get; }

    internal string[] DraftDecision { get; }

    internal string[] Annex { get; }

    internal string[] Meeting { get; }

    /// <summary>"and" as it stands between two names, with its blanks.</summary>
    internal string[] And { get; }

    internal string[] TitleNumber { get; }

    internal static ResolutionWords For(Language language) => Six[language.Index].Value;

    /// <summary>The organ whose name a folded text begins with, and how long the name is; null for none.</summary>
    internal string? OrganAtHead(ReadOnlySpan<char> folded, out int length)
    {
        var at = 0;
        foreach (var word in BeforeOrgan)
            if (folded.StartsWith(word, StringComparison.Ordinal) && folded.Length > word.Length && folded[word.Length] == ' ') at = word.Length + 1;
        foreach (var (name, code) in Organs)
        {
            length = at + name.Length;
            if (folded[at..].StartsWith(name, StringComparison.Ordinal) && (length == folded.Length || !char.IsLetter(folded[length]) || Language == Language.Chinese)) return code;
        }

        length = 0;
        return null;
    }

    internal static bool Occurs(string[] words, string folded)
    {
        foreach (var word in words)
            if (folded.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private string[] Folded(string key) => [.. Of(key).Select(w => Folding.Words(w)).OrderByDescending(w => w.Length)];

    private IEnumerable<string> Of(string key) => Texts(Book.Value.GetProperty(key), Language);

    private static IEnumerable<string> Texts(JsonElement six, Language language) => six.GetProperty(language.Code).EnumerateArray().Select(e => e.GetString()!);

    private static JsonElement Load()
    {
        const string Resource = "Dais.Documents/Resolutions/Words.json";
        using var stream = typeof(ResolutionWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The assembly has no resource '{Resource}'.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.Clone();
    }
}
