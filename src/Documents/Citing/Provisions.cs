namespace Dais.Documents.Citing;

/// <summary>Articles of instruments: "article 32, paragraph 3, of the Convention against Transnational Organized Crime".</summary>
internal static class Provisions
{
    private const int Beside = 14;
    private const int ToInstrument = 75;
    private const int FromInstrument = 3;
    private const int RestOfName = 50;
    private const string Bare = "?";

    internal static void Add(List<CitingToken> tokens, PartsBeside parts, FoldedPlaces folded, CitingContext context, CitingWords words, List<Reference> found)
    {
        foreach (var article in parts.Units.Where(u => u.IsArticle))
        {
            var paragraph = parts.Units.FirstOrDefault(u => !u.IsArticle && !parts.IsTaken(u) && IsBeside(u, article));
            var (first, last) = paragraph is null ? (article, article) : paragraph.First < article.First ? (paragraph, article) : (article, paragraph);
            if (InstrumentOf(tokens, first, last, folded.Text, context, words.IsNumberFirst) is not { } code) continue;
            var ids = article.Numbers.SelectMany(a => paragraph is null ? [$"art_{a.Number}"] : paragraph.Numbers.Select(p => $"art_{a.Number}__para_{p.Number}"));
            found.Add(new(ReferenceReader.SpanOf(first.Start, last.End, folded), WorkNames.OfInstrument(code)) { Parts = [.. ids] });
        }
    }

    private static bool IsBeside(CitedUnit one, CitedUnit other) =>
        (one.Last + 1 == other.First && other.Start - one.End <= Beside) || (other.Last + 1 == one.First && one.Start - other.End <= Beside);

    private static string? InstrumentOf(List<CitingToken> tokens, CitedUnit first, CitedUnit last, string text, CitingContext context, bool isNumberFirst)
    {
        if (isNumberFirst)
        {
            var before = first.First - 1;
            return before >= 0 && tokens[before].Word == CitingWord.Instrument && first.Start - tokens[before].End <= FromInstrument ? CodeOf(tokens[before], text, context, isNumberFirst) : null;
        }

        // "articles 5 and 6, article 8 and article 10 of the Convention": what stands between are other articles of it.
        var behind = last.Last + 1;
        for (var end = last.End; behind < tokens.Count && tokens[behind].Word is CitingWord.Part or CitingWord.Number && tokens[behind].Start - end <= Beside; behind++) end = tokens[behind].End;
        if (behind >= tokens.Count || tokens[behind].Word != CitingWord.Instrument || tokens[behind].Start - tokens[behind - 1].End > ToInstrument) return null;
        // "de la Convention | contre la corruption": the rest of the name tells which.
        if (tokens[behind].Value == Bare && behind + 1 < tokens.Count && tokens[behind + 1].Word == CitingWord.Instrument && tokens[behind + 1].Start - tokens[behind].End <= RestOfName) behind++;
        return CodeOf(tokens[behind], text, context, isNumberFirst);
    }

    // "the Convention" and no more: what follows with further words is another convention's name.
    private static string? CodeOf(CitingToken instrument, string text, CitingContext context, bool isNumberFirst)
    {
        if (instrument.Value != Bare) return instrument.Value;
        if (context.Convention is null || isNumberFirst) return context.Convention;
        var at = instrument.End;
        if (at < text.Length && char.IsLetterOrDigit(text[at])) return null;
        while (at < text.Length && text[at] == ' ') at++;
        return at == text.Length || !char.IsLetterOrDigit(text[at]) ? context.Convention : null;
    }
}
