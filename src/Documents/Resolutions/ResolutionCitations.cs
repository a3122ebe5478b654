using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Resolutions;

/// <summary>A resolution or decision that a text cites.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Organ">The organ in English: "General Assembly"; the body's short name where it has no other.</param>
/// <param name="Number">"61/180", "2008/33".</param>
/// <param name="Date">The date of adoption, where it stands beside the number.</param>
public sealed record CitedText(MandateKind Kind, string Organ, string Number, LocalDate? Date);

/// <summary>Finds the resolutions and decisions that a text and its footnotes cite, each once, with the date that stands beside it.</summary>
public static class ResolutionCitations
{
    private const int Near = 60;

    private static readonly Dictionary<string, string> Organs = new(StringComparer.Ordinal)
    {
        ["GA"] = "General Assembly",
        ["ECOSOC"] = "Economic and Social Council",
        ["SC"] = "Security Council",
        ["COP"] = "Conference of the Parties",
        ["CCPCJ"] = "Commission on Crime Prevention and Criminal Justice",
    };

    /// <summary>What it cites, in the order of the text, then of the footnotes.</summary>
    public static IReadOnlyList<CitedText> Of(Resolution resolution)
    {
        var reader = new CitationReader(Lexicon.For(resolution.Language));
        var found = new Dictionary<(MandateKind, string, string), CitedText>();
        foreach (var text in Texts(resolution.Parts).Concat(resolution.Notes.Select(n => n.Text.Text)))
            AddTo(found, text, reader, resolution.Language);
        return [.. found.Values];
    }

    private static IEnumerable<string> Texts(IEnumerable<Part> parts)
    {
        foreach (var part in parts)
        {
            if (part is WordedPart { Words.Text: var text }) yield return text;
            foreach (var within in Texts(part.Within)) yield return within;
        }
    }

    private static void AddTo(Dictionary<(MandateKind, string, string), CitedText> found, string text, CitationReader reader, Language language)
    {
        if (!text.Contains('/', StringComparison.Ordinal)) return;
        var folded = Folding.Words(text);
        foreach (var mandate in reader.Find(folded).OfType<Mandate>())
        {
            var key = (mandate.Kind, mandate.Body, mandate.Number);
            if (found.TryGetValue(key, out var known) && known.Date is not null) continue;
            found[key] = new(mandate.Kind, Organs.GetValueOrDefault(mandate.Body, mandate.Body), mandate.Number, DateBeside(text, mandate.Number, language));
        }
    }

    // In Chinese the date stands before the number, elsewhere behind it, and no other number between them.
    private static LocalDate? DateBeside(string text, string number, Language language)
    {
        var at = text.IndexOf(number, StringComparison.Ordinal);
        if (at < 0) return null;
        var end = at + number.Length;
        var beside = language == Language.Chinese ? text[Math.Max(0, at - Near)..at] : text[end..Math.Min(text.Length, end + Near)];
        var dates = UnDate.Find(beside, language);
        if (dates.Count == 0) return null;
        var date = language == Language.Chinese ? dates[^1] : dates[0];
        var between = language == Language.Chinese ? beside[date.End..] : beside[..date.Start];
        return between.Contains('/', StringComparison.Ordinal) || date.From.Year is null || date.IsRange ? null : date.From.In(null);
    }
}
