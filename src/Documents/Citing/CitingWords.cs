using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>The words of a language by which texts cite one another (Words.json), folded once.</summary>
internal sealed class CitingWords
{
    private static readonly CitingWords[] Six = Load();

    private CitingWords(Language language, File file)
    {
        Language = language;
        (string Meaning, IEnumerable<string> Words)[] plain =
        [
            ("resolution", file.Resolution), ("decision", file.Decision), ("paragraph", file.Paragraph), ("article", file.Article),
            ("nearby", file.Nearby), ("present", file.Present), ("annex", file.Annex),
        ];
        var organs = file.Organs.Select(o => ($"organ:{o.Key}", o.Value.AsEnumerable()));
        var instruments = file.Instruments.Select(i => ($"instrument:{i.Key}", i.Value.AsEnumerable()));
        Finder = new(
            plain.Concat(organs).Concat(instruments).SelectMany(g => g.Item2.Select(w => (w, g.Item1))),
            hasWords: language != Language.Chinese && language != Language.Arabic);
        Through = [.. file.Through.Select(w => Folding.Words(w))];
        OfWords = [.. file.Of.Select(w => Folding.Words(w))];
        Range = [.. file.Range.Select(w => Folding.Words(w))];
        Special = [.. file.Special.SelectMany(s => s.Value.Append(s.Key + "-").Select(w => (Folding.Words(w), s.Key))).OrderByDescending(s => s.Item1.Length)];
        Session = [.. file.Session.Select(w => Folding.Words(w))];
        Letters = [.. file.Letters.Select(w => Folding.Words(w))];
    }

    internal Language Language { get; }

    /// <summary>Every keyword; its meaning is "resolution", "organ:general-assembly", "instrument:untoc"….</summary>
    internal PhraseFinder Finder { get; }

    /// <summary>What stands between an organ and its text: "the Council, in its resolution".</summary>
    internal string[] Through { get; }

    /// <summary>What stands behind a paragraph of another text, in a language that says no "above": without it the paragraph is the text's own. None in other languages.</summary>
    internal string[] OfWords { get; }

    /// <summary>What stands between the first and the last of several numbers.</summary>
    internal string[] Range { get; }

    /// <summary>What stands before the number of a special session's text, and its Latin sign: "دإ-" is S.</summary>
    internal (string Prefix, string Sign)[] Special { get; }

    /// <summary>What stands before the number of a session where it is not Roman: "1541 (د-15)".</summary>
    internal string[] Session { get; }

    /// <summary>The letters of split texts where they have names: "57/4 باء".</summary>
    internal string[] Letters { get; }

    /// <summary>Whether a unit stands behind its number: 第55/25号决议.</summary>
    internal bool IsNumberFirst => Language == Language.Chinese;

    internal static CitingWords Of(Language language) => Six[language.Index];

    private static CitingWords[] Load()
    {
        using var stream = typeof(CitingWords).Assembly.GetManifestResourceStream("Dais.Documents/Citing/Words.json")
            ?? throw new InvalidDataException("There is no resource 'Citing/Words.json'.");
        var files = JsonSerializer.Deserialize<Dictionary<string, File>>(stream, JsonSerializerOptions.Web)!;
        return [.. Language.All.Select(l => new CitingWords(l, files[l.Code]))];
    }

    private sealed record File(
        string[] Resolution, string[] Decision, string[] Paragraph, string[] Article, string[] Nearby, string[] Present, string[] Annex, string[] Through, string[] Of, string[] Range,
        Dictionary<string, string[]> Special, string[] Session, string[] Letters, Dictionary<string, string[]> Organs, Dictionary<string, string[]> Instruments);
}
