using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>Compares readings with what must be found in them, count by count, as the corpus's own comparison does.</summary>
internal sealed class ResolutionScore
{
    private readonly Dictionary<string, (int Right, int Of)> counts = new(StringComparer.Ordinal);

    internal double this[string what] => counts.TryGetValue(what, out var c) && c.Of > 0 ? (double)c.Right / c.Of : 1;

    internal void Add(JsonElement truth, JsonElement found)
    {
        AddParagraphs(truth, found);
        AddRecitals(truth, found);
        foreach (var key in new[] { "symbol", "adopted", "title" })
            if (truth.GetProperty(key).GetString() is { Length: > 0 } expected) Count(key, Fold(expected) == Fold(found.GetProperty(key).GetString() ?? ""));
    }

    public override string ToString() =>
        string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {this[c.Key]:0.0000} of {c.Value.Of}")));

    private void AddParagraphs(JsonElement truth, JsonElement found)
    {
        var read = new Dictionary<int, JsonElement>();
        foreach (var paragraph in found.GetProperty("paragraphs").EnumerateArray())
            if (NumberOf(paragraph) is { } number) read[number] = paragraph;
        // A paragraph whose words the file itself has lost is in no text that could be read.
        var expected = truth.GetProperty("paragraphs").EnumerateArray().Where(p => NumberOf(p) is not null && p.GetProperty("text").GetString() is { Length: > 0 }).ToList();
        foreach (var paragraph in expected)
        {
            var isThere = read.TryGetValue(NumberOf(paragraph)!.Value, out var same);
            Count("paragraphs recall", isThere);
            if (!isThere) continue;
            Count("texts", Bare(paragraph.GetProperty("text").GetString()!) == Bare(same.GetProperty("text").GetString()!));
            AddItems(paragraph, same);
        }

        var numbers = expected.Select(p => NumberOf(p)!.Value).ToHashSet();
        foreach (var number in read.Keys) Count("paragraphs precision", numbers.Contains(number));
    }

    private void AddItems(JsonElement expected, JsonElement found)
    {
        var left = found.GetProperty("items").EnumerateArray().Select(i => Bare(i.GetString()!)).ToList();
        foreach (var item in expected.GetProperty("items").EnumerateArray()) Count("items", left.Remove(Bare(item.GetString()!)));
    }

    private void AddRecitals(JsonElement truth, JsonElement found)
    {
        var texts = found.GetProperty("recitals").EnumerateArray().Select(r => Bare(r.GetProperty("text").GetString()!)).ToList();
        var (expected, read) = (truth.GetProperty("recitals").GetInt32(), texts.Count);
        Count("recitals recall", Math.Min(read, expected), expected);
        Count("recitals precision", Math.Min(read, expected), read);
        foreach (var text in truth.GetProperty("recitalTexts").EnumerateArray()) Count("recital texts", texts.Remove(Bare(text.GetString()!)));
    }

    private static int? NumberOf(JsonElement paragraph) => paragraph.GetProperty("number") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private void Count(string what, bool isRight) => Count(what, isRight ? 1 : 0, 1);

    private void Count(string what, int right, int of)
    {
        var (before, all) = counts.GetValueOrDefault(what);
        counts[what] = (before + right, all + of);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || c == '\u0640') continue;
            folded.Append(char.IsWhiteSpace(c) || ",;:.、".Contains(c, StringComparison.Ordinal) ? ' ' : c);
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Bare(string text) => new([.. Fold(text).Where(char.IsLetterOrDigit)]);
}
