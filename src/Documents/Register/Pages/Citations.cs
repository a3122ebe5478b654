using Dais.Kernel;

namespace Dais.Documents.Register.Pages;

/// <summary>Finds citations of documents that are here and that the reader may see: by symbol, and resolutions and decisions of the same organ by number.</summary>
/// <param name="find">The page of a document by its symbol; null where there is none for the reader.</param>
/// <param name="findNumbered">The page of a resolution or decision of the citing text's organ by its number: "79/10".</param>
internal sealed class Citations(Func<DocumentSymbol, string?> find, Func<string, string?> findNumbered)
{
    private const int MostDigits = 4;

    public IReadOnlyList<CitedAt> In(string text)
    {
        if (!text.AsSpan().ContainsAny('/', '／')) return [];
        var mentions = DocumentSymbol.Find(text);
        var found = mentions.Select(m => (m.Start, m.Length, Href: m.Symbols.Select(find).FirstOrDefault(h => h is not null)))
            .Where(m => m.Href is not null).Select(m => new CitedAt(m.Start, m.Length, m.Href!)).ToList();
        for (var stroke = text.IndexOf('/', StringComparison.Ordinal); stroke >= 0; stroke = text.IndexOf('/', stroke + 1))
        {
            if (mentions.Any(m => m.Start <= stroke && stroke < m.Start + m.Length) || NumberAround(text, stroke) is not var (start, end)) continue;
            var withLetter = EndOfLetter(text, end);
            if (withLetter > end && At(text, start, withLetter) is { } split) found.Add(split);
            else if (At(text, start, end) is { } whole) found.Add(whole);
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private CitedAt? At(string text, int start, int end) =>
        findNumbered(Western(text.AsSpan(start, end - start))) is { } href ? new(start, end - start, href) : null;

    // "61/180": digits on both sides of the stroke, and no further stroke.
    private static (int Start, int End)? NumberAround(string text, int stroke)
    {
        var start = stroke;
        while (start > 0 && char.IsDigit(text[start - 1])) start--;
        var end = stroke + 1;
        while (end < text.Length && char.IsDigit(text[end])) end++;
        if (start == stroke || end == stroke + 1 || stroke - start > MostDigits || end - stroke - 1 > MostDigits) return null;
        return (start > 0 && (text[start - 1] is '/' or '.' or '-' || char.IsAsciiLetter(text[start - 1]))) || (end < text.Length && text[end] == '/') ? null : (start, end);
    }

    // "79/274 B": the letter of a split resolution.
    private static int EndOfLetter(string text, int end) =>
        end + 1 < text.Length && text[end] is ' ' or '\u00A0' && char.IsAsciiLetterUpper(text[end + 1]) && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2])) ? end + 2 : end;

    private static string Western(ReadOnlySpan<char> number)
    {
        var western = new char[number.Length];
        for (var i = 0; i < western.Length; i++)
            western[i] = char.IsDigit(number[i]) ? (char)('0' + (int)char.GetNumericValue(number[i])) : number[i] == '\u00A0' ? ' ' : number[i];
        return new(western);
    }
}
