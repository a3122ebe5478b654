using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>What is known of the openings in one language; the words are data (Openings-xx.json).</summary>
internal sealed class OpeningLanguage
{
    private static readonly Lazy<OpeningLanguage>[] Six = [.. Language.All.Select(l => new Lazy<OpeningLanguage>(() => new OpeningLanguage(l)))];

    private readonly OpeningGrammar operative;
    private readonly OpeningGrammar recital;

    private OpeningLanguage(Language language)
    {
        var resource = $"Dais.Documents/Resolutions/Openings/Openings-{language.Code}.json";
        using var stream = typeof(OpeningLanguage).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The assembly has no resource '{resource}'.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var prefix = Text(root, "prefix");
        Words = new(language == Language.Chinese, prefix.Length > 0 ? prefix[0] : '\0');
        foreach (var (read, meant) in Pairs(root, "alike")) Words.Alike(read, meant);
        var patterns = Patterns(root);
        And = patterns.Read(string.Join('|', Lexicon.Strings(root.GetProperty("and"))));
        Lead = patterns.Read(string.Join('|', List(root, "lead")));
        Boundary = patterns.Read(string.Join('|', List(root, "boundaries")));
        Capital = root.TryGetProperty("capital", out var capital) && capital.GetBoolean();
        (TopicMarks, TopicStops) = (Text(root, "topicMarks"), Text(root, "topicStops"));
        Later = [.. List(root, "later").Select(a => Enum.Parse<OpeningAct>(a, ignoreCase: true))];
        operative = new(root, root.GetProperty("operative"), patterns);
        recital = new(root, root.GetProperty("recital"), patterns);
        Words.Close();
    }

    internal Vocabulary Words { get; }

    /// <summary>"And" between two verbs of an opening.</summary>
    internal Pattern And { get; }

    /// <summary>What may stand before the opening and is not of it: 在这方面，.</summary>
    internal Pattern Lead { get; }

    /// <summary>What may stand before a verb further on in a paragraph.</summary>
    internal Pattern Boundary { get; }

    /// <summary>Whether an opening begins with a capital letter.</summary>
    internal bool Capital { get; }

    /// <summary>The words that put the object before the verb: 对…表示满意.</summary>
    internal string TopicMarks { get; }

    /// <summary>Where such an object with its verb ends.</summary>
    internal string TopicStops { get; }

    /// <summary>What the verbs further on in a paragraph may do; others are hardly told from the verbs of its object.</summary>
    internal HashSet<OpeningAct> Later { get; }

    internal static OpeningLanguage For(Language language) => Six[language.Index].Value;

    internal OpeningGrammar At(OpeningPlace place) => place == OpeningPlace.Operative ? operative : recital;

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static IEnumerable<string> List(JsonElement root, string name) => root.TryGetProperty(name, out var list) ? Lexicon.Strings(list) : [];

    private static IEnumerable<(string Name, string Value)> Pairs(JsonElement root, string name) =>
        root.TryGetProperty(name, out var pairs) ? pairs.EnumerateObject().Select(p => (p.Name, p.Value.GetString()!)) : [];

    private PatternReader Patterns(JsonElement root)
    {
        var texts = root.GetProperty("classes");
        var macros = root.TryGetProperty("macros", out var some)
            ? some.EnumerateObject().ToDictionary(p => p.Name[0], p => Lexicon.Strings(p.Value).ToArray())
            : [];
        Dictionary<string, Pattern> classes = new(StringComparer.Ordinal);
        Pattern Named(string name)
        {
            if (classes.TryGetValue(name, out var known)) return known;
            var reader = new PatternReader(Words, macros, Named);
            return classes[name] = new ChoicePattern([.. Lexicon.Strings(texts.GetProperty(name)).Select(reader.Read)]);
        }

        return new(Words, macros, Named);
    }
}
