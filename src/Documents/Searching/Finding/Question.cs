using System.Text;
using Dais.Documents.Resolutions;
using Dais.Documents.Searching.Words;
using Dais.Kernel;

namespace Dais.Documents.Searching.Finding;

/// <summary>A question in the words of one language's index: phrases that must stand, and words of which the more the better.</summary>
internal sealed class Question
{
    private const string Marks = "\"“”„«»‟＂「」『』";
    private const int MostTerms = 32;
    private readonly List<string> phrases = [];
    private readonly List<string> terms = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Stemmer stemmer;

    internal Question(string text, Language language)
    {
        stemmer = Stemmer.Of(language);
        var cut = text.Length > SearchQuery.LongestText ? text[..SearchQuery.LongestText] : text;
        var from = 0;
        var isPhrase = false;
        for (var i = 0; i <= cut.Length; i++)
        {
            if (i < cut.Length && !Marks.Contains(cut[i], StringComparison.Ordinal)) continue;
            Add(cut.AsSpan(from, i - from), isPhrase && i < cut.Length);
            isPhrase = !isPhrase;
            from = i + 1;
        }
    }

    internal bool IsEmpty => known.Count == 0;

    /// <summary>Its words, each once, as the index knows them.</summary>
    internal IReadOnlyCollection<string> Terms => known;

    /// <summary>The strict question in FTS5's language: every word and phrase stands in the paragraph or its document's title.</summary>
    /// <remarks>Every word stands in quotation marks, so that none is an operator.</remarks>
    internal string All => $"{InText} AND {string.Join(" AND ", phrases.Concat(terms).Select(t => $"\"{t}\""))}";

    /// <summary>The wide question: phrases must stand, and where there are none, any rare word will do, in the paragraph or above it; the words beside it only order what is found.</summary>
    /// <param name="isCommon">Whether a word stands in so many paragraphs that it tells them apart no more.</param>
    internal string Any(Func<string, bool> isCommon)
    {
        if (phrases.Count > 0) return $"{InText} AND {string.Join(" AND ", phrases.Select(p => $"\"{p}\""))}";
        var rare = terms.Where(t => !isCommon(t)).ToList();
        return rare.Count == 0 ? InText : $"{InText} AND ({string.Join(" OR ", rare.Select(t => $"\"{t}\""))})";
    }

    // A title alone does not make every paragraph under it an answer.
    private string InText => $"{{text}} : ({string.Join(" OR ", known.Select(t => $"\"{t}\""))})";

    /// <summary>How much of the question a text has: its words, each once, each by its weight, as a share of all.</summary>
    internal double Share(string text, string title, IReadOnlyDictionary<string, double> weights)
    {
        if (known.Count == 0) return 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var inText = Seen(text, seen, weights);
        var inTitle = Seen(title, seen, weights);
        return (inText + (0.6 * inTitle)) / known.Sum(term => weights[term]);
    }

    /// <summary>Where the words of the question stand in a text.</summary>
    internal IReadOnlyList<TextSpan> Find(string text)
    {
        var spans = new List<TextSpan>();
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new WordScanner(text, stemmer, stackalloc char[WordScanner.RoomForAWord]);
        while (scanner.MoveNext())
        {
            if (!lookup.Contains(scanner.Term)) continue;
            // Pairs of Chinese characters overlap: they are one mark.
            if (spans.Count > 0 && spans[^1].End > scanner.Start) spans[^1] = spans[^1] with { Length = scanner.End - spans[^1].Start };
            else spans.Add(new(scanner.Start, scanner.End - scanner.Start));
        }

        return spans;
    }

    private double Seen(string text, HashSet<string> seen, IReadOnlyDictionary<string, double> weights)
    {
        var weight = 0.0;
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new WordScanner(text, stemmer, stackalloc char[WordScanner.RoomForAWord]);
        while (scanner.MoveNext())
            if (lookup.TryGetValue(scanner.Term, out var term) && seen.Add(term)) weight += weights[term];
        return weight;
    }

    private void Add(ReadOnlySpan<char> text, bool isPhrase)
    {
        var phrase = new StringBuilder();
        var scanner = new WordScanner(text, stemmer, stackalloc char[WordScanner.RoomForAWord]);
        while (scanner.MoveNext() && known.Count < MostTerms)
        {
            var term = scanner.Term.ToString();
            if (known.Add(term) && !isPhrase) terms.Add(term);
            if (phrase.Length > 0) phrase.Append(' ');
            phrase.Append(term);
        }

        if (isPhrase && phrase.Length > 0) phrases.Add(phrase.ToString());
    }
}
