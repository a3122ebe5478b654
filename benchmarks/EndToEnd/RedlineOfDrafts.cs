using System.Diagnostics;
using Dais.Documents.Redlining;
using Dais.Kernel;

namespace Dais.Bench;

/// <summary>redline: milliseconds for two versions of 100 paragraphs of some 60 words, every one touched; redline-apart: for two texts of 10,000 words that have little in common.</summary>
/// <remarks>
/// Ours cuts the words, finds which paragraph is which, compares, and tidies for readers. The baseline is what a textbook does with the same
/// two versions: the whole text parted at blanks and line ends, words numbered, a table of longest common subsequences, and the way back
/// through it. It finds no moves and lays nothing out. For the texts apart the table would take gigabytes with blanks, so it is the table
/// of their words.
/// </remarks>
internal static class RedlineOfDrafts
{
    private const int Paragraphs = 100;
    private const int WordsAParagraph = 60;
    private const int Rounds = 15;

    /// <summary>As a server is: what runs often is compiled to the last.</summary>
    private const int RoundsBefore = 60;

    internal static IReadOnlyList<Figure> Measure()
    {
        var random = new Random(79);
        var words = Vocabulary(random);
        var old = Enumerable.Range(0, Paragraphs).Select(_ => Paragraph(words, random, WordsAParagraph)).ToList();
        var revised = old.ConvertAll(p => Touched(p, words, random));
        var (long1, long2) = (Paragraph(words, random, 10_000), Paragraph(words, random, 10_000));
        return
        [
            new("redline", Median(() => Ours(old, revised)), "ms", Median(() => Textbook(old, revised)), "table of longest common subsequences of the words of the whole text"),
            new("redline-apart", Median(() => Ours([long1], [long2])), "ms", Median(() => Textbook([long1], [long2])), "the same table for two texts of 10,000 words"),
        ];
    }

    private static double Median(Action run)
    {
        for (var round = 0; round < RoundsBefore; round++) run();
        var took = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            run();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Times.Median(took);
    }

    private static void Ours(List<string> old, List<string> revised)
    {
        var (before, after) = (RedlineText.Of(Language.English, old), RedlineText.Of(Language.English, revised));
        var redline = Redline.Between(before, after);
        var changed = redline.Entries.Count(e => e.Change != ParagraphChange.Kept);
        if (changed < old.Count) throw new InvalidDataException($"Of {old.Count} paragraphs only {changed} are seen to have changed.");
    }

    private static void Textbook(List<string> old, List<string> revised)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var (a, b) = (Numbered(old, ids), Numbered(revised, ids));
        var longest = new ushort[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                longest[i, j] = a[i] == b[j] ? (ushort)(longest[i + 1, j + 1] + 1) : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        var kept = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) (i, j, kept) = (i + 1, j + 1, kept + 1);
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        if (kept != longest[0, 0]) throw new InvalidDataException("The way back through the table is as long as the table says.");
    }

    private static int[] Numbered(List<string> paragraphs, Dictionary<string, int> ids)
    {
        var numbers = new List<int>();
        foreach (var word in string.Join('\n', paragraphs).Split(' ', '\n'))
        {
            if (!ids.TryGetValue(word, out var id)) ids.Add(word, id = ids.Count);
            numbers.Add(id);
        }

        return [.. numbers];
    }

    /// <summary>Made-up words, the first ones short and frequent as "the" and "of" are.</summary>
    private static string[] Vocabulary(Random random)
    {
        string[] syllables = ["re", "com", "tion", "al", "par", "ti", "sta", "men", "de", "vel", "op", "in", "ter", "na", "co", "or", "se", "cu", "ri", "ty"];
        return [.. Enumerable.Range(0, 1500).Select(i => string.Concat(Enumerable.Range(0, i < 40 ? 1 : 2 + random.Next(3)).Select(_ => syllables[random.Next(syllables.Length)]))).Distinct(StringComparer.Ordinal)];
    }

    private static string Paragraph(string[] words, Random random, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(i => Word(words, random) + (i % 11 == 10 ? "," : ""))) + ";";

    private static string Word(string[] words, Random random) => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2.5))];

    /// <summary>Two to five edits: a word or a few replaced, put in or taken out.</summary>
    private static string Touched(string paragraph, string[] words, Random random)
    {
        var list = paragraph.Split(' ').ToList();
        for (var edits = 2 + random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(list.Count);
            var length = Math.Min(list.Count - at, 1 + random.Next(3));
            if (random.Next(3) > 0) list.RemoveRange(at, length);
            if (random.Next(3) > 0) list.InsertRange(at, Enumerable.Range(0, length).Select(_ => Word(words, random)));
        }

        list.Insert(random.Next(list.Count), "touched");
        return string.Join(' ', list);
    }
}
