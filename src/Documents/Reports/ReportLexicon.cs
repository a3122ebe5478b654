using System.Collections.Frozen;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>The words by which a reader finds its way through reports in one language; they are data (Words-xx.json), folded once.</summary>
internal sealed class ReportLexicon
{
    private static readonly Lazy<ReportLexicon>[] Six = [.. Language.All.Select(l => new Lazy<ReportLexicon>(() => new ReportLexicon(l)))];

    private ReportLexicon(Language language)
    {
        Language = language;
        var resource = $"Dais.Documents/Reports/Words-{language.Code}.json";
        using var stream = typeof(ReportLexicon).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The assembly has no resource '{resource}'.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var hasWords = language != Language.Chinese && language != Language.Arabic;
        PhraseFinder Finder(JsonElement phrases) => new(Lexicon.Strings(phrases).Select(w => (w, w)), hasWords);

        Titles = Finder(root.GetProperty("titles"));
        Sections = new(root.GetProperty("sections"), language);
        PartiesConference = Finder(root.GetProperty("partiesConference"));
        Labels = Folded(root.GetProperty("labels"));
        ItemReferences = Finder(root.GetProperty("itemReferences"));
        ItemTails = Folded(root.GetProperty("itemTails"));
        Introduces = Finder(root.GetProperty("introduces"));
        Roles = [.. root.GetProperty("roles").EnumerateArray().Select(r => (RoleOf(r.GetProperty("role").GetString()!), Finder(r.GetProperty("phrases"))))];
        And = Folded(root.GetProperty("and"));
        Appositions = Folded(root.GetProperty("appositions"));
        Opened = Finder(root.GetProperty("opened"));
        Chaired = Finder(root.GetProperty("chaired"));
        Chairs = Folded(root.GetProperty("chairs"));
        Vices = Finder(root.GetProperty("vices"));
        Meetings = Finder(root.GetProperty("meetings"));
        Ordinals = Folded(root.GetProperty("ordinals"));
        Letters = root.GetProperty("letters").EnumerateObject().ToFrozenDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal);
    }

    internal Language Language { get; }

    /// <summary>The words of every reader: numbers, "and".</summary>
    internal Lexicon Common => Lexicon.For(Language);

    internal PhraseFinder Titles { get; }

    internal SectionHeadings Sections { get; }

    /// <summary>The Conference of the Parties, as a masthead names it.</summary>
    internal PhraseFinder PartiesConference { get; }

    /// <summary>"Recommendation", where each is called so before its number.</summary>
    internal string[] Labels { get; }

    internal PhraseFinder ItemReferences { get; }

    /// <summary>What must follow the number, where the word for an item has other meanings.</summary>
    internal string[] ItemTails { get; }

    /// <summary>What says that recommendations follow.</summary>
    internal PhraseFinder Introduces { get; }

    /// <summary>In the order in which they are to be tried: "not parties" before "parties".</summary>
    internal (AttendanceRole Role, PhraseFinder Phrases)[] Roles { get; }

    /// <summary>What joins the last two names of a list, where it is a word by itself.</summary>
    internal string[] And { get; }

    /// <summary>What explains a name in a list and is none.</summary>
    internal string[] Appositions { get; }

    internal PhraseFinder Opened { get; }

    internal PhraseFinder Chaired { get; }

    /// <summary>The Chair's titles, the longest first.</summary>
    internal string[] Chairs { get; }

    /// <summary>Those who preside in the Chair's place.</summary>
    internal PhraseFinder Vices { get; }

    internal PhraseFinder Meetings { get; }

    /// <summary>Before a number: that it is an ordinal.</summary>
    internal string[] Ordinals { get; }

    /// <summary>The letters of sections that are no Latin ones.</summary>
    internal FrozenDictionary<string, int> Letters { get; }

    internal static ReportLexicon For(Language language) => Six[language.Index].Value;

    private static AttendanceRole RoleOf(string word) => ReportWords.Roles.First(r => r.Value == word).Key;

    private static string[] Folded(JsonElement words) =>
        [.. Lexicon.Strings(words).Select(w => Folding.Words(w)).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length)];
}
