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
    internal IReadOnlyList<Citation> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyInRange('٠', '٩')
            && lexicon.Language != Language.Chinese && lexicon.Language != Language.French) return [];
        var tokens = CitationTokens.Of(Misreadings.Mend(Folding.Words(text)), lexicon);
        if (tokens.Count < 2) return [];
        var found = new List<(int At, Citation Cited)>();
        MandateReader.Find(tokens, lexicon.Language == Language.Chinese, found);
        ProvisionReader.Find(tokens, lexicon.Language == Language.Chinese, found);
        return [.. found.OrderBy(f => f.At).Select(f => f.Cited).Distinct()];
    }
}
