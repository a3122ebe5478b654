using System.Globalization;
using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reports;

/// <summary>Who opened the meeting and when, who presided, and how many meetings were held.</summary>
internal readonly record struct OpeningFacts(string? By, string? Chair, LocalDate? On, int? Meetings)
{
    private const int LongestName = 160;
    private const int WordsBefore = 2;
    private const string Boundaries = ",،，;؛；:：.。";

    internal static OpeningFacts Read(List<ReportParagraph> paragraphs, ReportLexicon lexicon, int? year)
    {
        var facts = default(OpeningFacts);
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in Sentences.Of(paragraph.Words.Text))
            {
                var folded = new FoldedText(sentence.Trim());
                if (facts.Meetings is null && Count(folded.Text, lexicon) is { } count) facts = facts with { Meetings = count };
                if (facts.By is null && lexicon.Opened.TryFind(folded.Text, 0, out var opened)) facts = facts.WithOpening(folded, opened, lexicon, year);
                if (facts.Chair is null && lexicon.Chaired.TryFind(folded.Text, 0, out var chaired)) facts = facts with { Chair = NameBeside(folded, chaired, lexicon) };
            }
        }

        return facts;
    }

    private OpeningFacts WithOpening(FoldedText sentence, PhraseHit opened, ReportLexicon lexicon, int? year)
    {
        var name = NameBeside(sentence, opened, lexicon);
        var isChair = Array.Exists(lexicon.Chairs, c => sentence.Text.Contains(c, StringComparison.Ordinal)) && !lexicon.Vices.Occurs(sentence.Text);
        var on = UnDate.TryFindFirst(sentence.Original, lexicon.Language, out var mention) ? mention.From.In(mention.From.Year ?? year) : null;
        return this with { By = name, Chair = Chair ?? (isChair ? name : null), On = on };
    }

    // A name is told by the State in brackets behind it; without one it is what stands between the verb and the next comma.
    private static string? NameBeside(FoldedText sentence, PhraseHit verb, ReportLexicon lexicon)
    {
        var text = sentence.Original;
        var (start, end) = (sentence.PlaceOf(verb.Start), sentence.PlaceOf(verb.End));
        if (StateInBrackets(text, end, lexicon.Language) is { } after) return Tidy(text[end..after], lexicon);
        if (StateInBrackets(text, 0, lexicon.Language) is { } before && before <= start) return Tidy(text[..before], lexicon);
        var stop = text.AsSpan(end).IndexOfAny(Boundaries);
        var behind = (stop < 0 ? text[end..] : text.Substring(end, stop)).Trim();
        var name = behind.Length > 0 ? behind : text[..start].Trim();
        return name.Length is > 0 and < LongestName ? name : null;
    }

    /// <summary>Where the brackets with the name of a State close.</summary>
    private static int? StateInBrackets(string text, int from, Language language)
    {
        while (text.AsSpan(from).IndexOfAny('(', '（') is >= 0 and var open)
        {
            open += from;
            var length = text.AsSpan(open).IndexOfAny(')', '）');
            if (length < 0) return null;
            if (States.Named(text.Substring(open + 1, length - 1), language) is not null) return open + length + 1;
            from = open + length + 1;
        }

        return null;
    }

    // "the Chair of the Working Group, Helvi Tarkka (Finland)": the name alone.
    private static string? Tidy(string span, ReportLexicon lexicon)
    {
        var open = span.LastIndexOfAny(['(', '（']);
        var comma = span.AsSpan(0, open).LastIndexOfAny(Boundaries.Replace(".", "", StringComparison.Ordinal));
        var name = span[(comma + 1)..].Trim();
        var folded = new FoldedText(name);
        foreach (var chair in lexicon.Chairs)
        {
            if (!folded.Text.StartsWith(chair, StringComparison.Ordinal)) continue;
            name = name[folded.PlaceOf(chair.Length)..].Trim();
            break;
        }

        return name.Length is > 0 and < LongestName ? name : null;
    }

    private static int? Count(string folded, ReportLexicon lexicon)
    {
        foreach (var hit in lexicon.Meetings.All(folded))
        {
            var numbers = lexicon.Common.Numbers;
            if (numbers.TryGetValue(folded.Substring(hit.Start, hit.Length).Split(' ')[0], out var dual)) return dual;
            var before = folded[Math.Max(0, hit.Start - 40)..hit.Start].TrimEnd();
            if (lexicon.Language == Language.Chinese)
            {
                if (before.Length > 1 && !lexicon.Ordinals.Contains(before[^2..^1], StringComparer.Ordinal) && Number(before[^1..], lexicon) is { } han) return han;
                continue;
            }

            foreach (var word in before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse().Take(WordsBefore))
                if (Number(word, lexicon) is { } number) return number;
        }

        return null;
    }

    private static int? Number(string word, ReportLexicon lexicon) =>
        lexicon.Common.Numbers.TryGetValue(word, out var number) ? number
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is > 0 and < 100 ? digits
        : null;
}
