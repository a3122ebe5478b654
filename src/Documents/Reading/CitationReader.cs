using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Finds what a paragraph rests on: decisions and resolutions, and provisions of instruments.</summary>
/// <remarks>
/// One grammar for six languages: keywords (article, paragraph, decision, the instruments) and numbers are found first; a unit takes the
/// numbers beside it, before it in Chinese and behind it elsewhere; a paragraph joins its article; a provision takes the instrument that
/// is named right behind it, or in Chinese right before it.
/// </remarks>
internal sealed class CitationReader(Lexicon lexicon)
{
    /// <summary>What a paragraph cites, each once, in order.</summary>
    /// <param name="folded">Its words, folded.</param>
    internal IReadOnlyList<Citation> Find(string folded)
    {
        // Only Chinese and French number provisions in words ("第三十二条", "article premier").
        if (!folded.AsSpan().ContainsAnyInRange('0', '9') && lexicon.Language != Language.Chinese && lexicon.Language != Language.French) return [];
        var tokens = CitationTokens.Of(folded, lexicon);
        if (tokens.Count < 2) return [];
        var found = new List<(int At, Citation Cited)>();
        MandateReader.Find(tokens, lexicon.Language == Language.Chinese, found);
        ProvisionReader.Find(tokens, lexicon.Language == Language.Chinese, found);
        return [.. found.OrderBy(f => f.At).Select(f => f.Cited).Distinct()];
    }
}
