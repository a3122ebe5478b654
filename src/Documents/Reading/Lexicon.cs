using System.Collections.Frozen;
using System.Text.Json;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>What a heading announces.</summary>
internal enum HeadingKind
{
    None,
    Title,
    List,
    Annotations,
    Documentation,
    Annex,
    OrganizationOfWork,
    Column,
}

/// <summary>The words by which a reader finds its way in one language; they are data (Keywords-xx.json), folded once.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon>[] Six = [.. Language.All.Select(l => new Lazy<Lexicon>(() => new Lexicon(l)))];

    private Lexicon(Language language)
    {
        Language = language;
        var resource = $"Dais.Documents/Reading/Keywords-{language.Code}.json";
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The assembly has no resource '{resource}'.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var hasWords = language != Language.Chinese && language != Language.Arabic;
        PhraseFinder Finder(params string[] sections) =>
            new(sections.SelectMany(s => root.GetProperty(s).EnumerateObject().SelectMany(p => Strings(p.Value).Select(w => (w, p.Name)))), hasWords);
        PhraseFinder List(string section) => new(Strings(root.GetProperty(section)).Select(w => (w, section)), hasWords);

        Headings = new(root.GetProperty("headings"));
        Distribution = Finder("distribution");
        Original = List("original");
        NotEdited = List("notEdited");
        Publisher = [.. Strings(root.GetProperty("publisher")).Append("United Nations").Select(w => Folding.Letters(w))];
        BodyWords = List("bodyWords");
        Continued = Folded(root, "continued");
        NoDocuments = Folded(root, "noDocuments");
        BeforeIt = List("beforeIt");
        Negations = List("negations");
        ItemWords = Folded(root, "itemWords");
        And = Folded(root, "and");
        Morning = List("morning");
        Afternoon = List("afternoon");
        SessionWords = List("sessionWords");
        StopWords = [.. Strings(root.GetProperty("stopWords")).Select(w => Folding.Words(w))];
        OpenEnds = Folded(root, "openEnds");
        ReviewMechanism = List("reviewMechanism");
        Citations = Finder("units", "instruments", "bodies");
        Actions = Finder("actions");
        Respelling = new(hasWords
            ? new[] { "units", "instruments", "actions", "actors" }.SelectMany(s => root.GetProperty(s).EnumerateObject().SelectMany(p => Strings(p.Value))).Concat(Strings(root.GetProperty("silence")))
            : []);
        Actors = Finder("actors");
        Silence = List("silence");
        Matters = Finder("matters");
        Meetings = List("meetings");
        PerDay = List("perDay");
        Numbers = root.GetProperty("numbers").EnumerateObject().ToFrozenDictionary(p => Folding.Words(p.Name), p => p.Value.GetInt32(), StringComparer.Ordinal);
        Names = [.. root.GetProperty("names").EnumerateArray()
            .Select(n => (Folding.Words(n.GetProperty("start").GetString()!), Folding.Words(n.GetProperty("end").GetString()!)))];
    }

    internal Language Language { get; }

    internal Headings Headings { get; }

    internal PhraseFinder Distribution { get; }

    internal PhraseFinder Original { get; }

    internal PhraseFinder NotEdited { get; }

    internal string[] Publisher { get; }

    internal PhraseFinder BodyWords { get; }

    internal PhraseFinder BeforeIt { get; }

    internal PhraseFinder Negations { get; }

    internal PhraseFinder Morning { get; }

    internal PhraseFinder Afternoon { get; }

    internal PhraseFinder SessionWords { get; }

    internal PhraseFinder ReviewMechanism { get; }

    internal PhraseFinder Citations { get; }

    internal PhraseFinder Actions { get; }

    /// <summary>Respells misread keywords; in Chinese and Arabic it has none.</summary>
    internal Respelling Respelling { get; }

    internal PhraseFinder Actors { get; }

    internal PhraseFinder Silence { get; }

    internal PhraseFinder Matters { get; }

    internal PhraseFinder Meetings { get; }

    internal PhraseFinder PerDay { get; }

    /// <summary>Folded, the longest first.</summary>
    internal string[] Continued { get; }

    internal string[] NoDocuments { get; }

    internal string[] ItemWords { get; }

    internal string[] And { get; }

    internal FrozenDictionary<string, int> Numbers { get; }

    internal string[] StopWords { get; }

    /// <summary>Articles and the like, with which no text ends.</summary>
    internal string[] OpenEnds { get; }

    /// <summary>The first and the last words of an instrument's full name.</summary>
    internal (string Start, string End)[] Names { get; }

    internal static Lexicon For(Language language) => Six[language.Index].Value;

    internal static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(e => e.GetString()!);

    private static string[] Folded(JsonElement root, string section) =>
        [.. Strings(root.GetProperty(section)).Select(w => Folding.Words(w)).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length)];
}
