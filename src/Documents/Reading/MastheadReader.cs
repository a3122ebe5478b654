using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads what stands above the text: each cell by what it says, wherever the page's columns have put it.</summary>
internal sealed class MastheadReader(Manuscript m)
{
    private const int LongestField = 160;
    private const int WideBlank = 3;

    private readonly MastheadRead head = new();
    private readonly MastheadNames names = new(m);
    private readonly SortedSet<int> sessions = [];

    internal static MastheadRead Read(Manuscript m, Parts parts)
    {
        var reader = new MastheadReader(m);
        for (var i = 0; i < parts.List; i++)
        {
            if (m.PartOf(i) != LinePart.Blank) continue;
            if (m.Lines[i].IsBlank) reader.names.Close();
            else reader.ReadLine(i, parts);
        }

        reader.names.Close();
        (reader.head.Organ, reader.head.Body) = reader.names.OrganAndBody();
        return reader.head;
    }

    private void ReadLine(int line, Parts parts)
    {
        if (line == parts.Title || m.HeadingAt(line) is HeadingKind.Title)
        {
            names.Close();
            m.RemarkHeading(line);
            m.Account(line, LinePart.Heading);
            head.Title ??= TitleText.Clean(m.Lines[line].Text, m.Lexicon, out _);
            return;
        }

        m.Account(line, LinePart.Masthead);
        var cells = TableCells.Of(m.Lines[line].Text, WideBlank);
        foreach (var cell in cells)
        {
            if (cell.Text.Length == 0) continue;
            if (cell.Text.Length > LongestField || !ReadField(cell.Text, line)) names.Add(cell.Text);
            else if (cells.Count == 1) names.Close();
        }
    }

    private bool ReadField(string text, int line) =>
        ReadSymbols(text) || ReadDistribution(text) || ReadOriginal(text) || LanguageNames.Of(text) is not null
        || names.IsPublisher(text) || ReadDates(text, line) || ReadSession(text, line);

    private bool ReadSymbols(string text)
    {
        var mentions = DocumentSymbol.Find(text);
        if (mentions.Count == 0 || mentions.Sum(s => s.Length) + 6 < text.Trim().Length) return false;
        foreach (var symbol in mentions.SelectMany(s => s.Symbols))
            if (!head.Symbols.Contains(symbol)) head.Symbols.Add(symbol);
        return true;
    }

    private bool ReadDistribution(string text)
    {
        var folded = Folding.Words(text);
        if (Likeness.Distance(folded.AsSpan(0, Math.Min(5, folded.Length)), "distr", 1) > 1 && !folded.StartsWith("التوزيع", StringComparison.Ordinal)
            && !folded.StartsWith("分发", StringComparison.Ordinal) && !folded.StartsWith("分配", StringComparison.Ordinal)) return false;
        var rest = folded[Math.Min(5, folded.Length)..];
        head.Distribution ??= m.Lexicon.Distribution.TryFind(rest, 0, out var hit) || Lexicon.For(Language.English).Distribution.TryFind(rest, 0, out hit)
            ? Enum.Parse<Distribution>(hit.Meaning, ignoreCase: true)
            : Nearly(rest);
        return true;
    }

    // "Distr.: Genera1": the nearest of the three words, or nothing.
    private static Distribution? Nearly(string folded)
    {
        var letters = Folding.Letters(folded);
        foreach (var (word, meaning) in new[] { ("general", Documents.Distribution.General), ("limited", Documents.Distribution.Limited), ("restricted", Documents.Distribution.Restricted) })
            if (Likeness.Distance(letters, word, 2) <= 2) return meaning;
        return null;
    }

    private bool ReadOriginal(string text)
    {
        var folded = Folding.Words(text);
        var isOriginal = m.Lexicon.Original.TryFind(folded, 0, out var hit) || Lexicon.For(Language.English).Original.TryFind(folded, 0, out hit);
        if (!isOriginal && folded.Length > 8 && Likeness.Distance(folded.AsSpan(0, 8), "original", 2) <= 2) (isOriginal, hit) = (true, new(0, 8, "original"));
        if (!isOriginal || folded.Length > 60) return false;
        var language = LanguageNames.Of(folded.AsSpan(hit.End)) ?? LanguageNames.Of(folded.AsSpan(folded.LastIndexOf(' ') + 1));
        if (language is null && hit.Start > 6) return false;
        head.Original ??= language;
        return true;
    }

    private bool ReadDates(string text, int line)
    {
        var mentions = UnDate.Find(text, m.Language);
        if (mentions.Count == 0 && m.Language != Language.English) mentions = UnDate.Find(text, Language.English);
        if (mentions.Count == 0 && Misreadings.Mend(text) is var mended && mended != text)
        {
            mentions = UnDate.Find(mended, m.Language) is { Count: > 0 } own ? own : UnDate.Find(mended, Language.English);
            if (mentions.Count > 0) m.Findings.Warn("character-doubtful", line + 1, text, mended);
        }

        if (mentions.Count == 0) return false;
        var first = mentions[0];
        var last = mentions[^1];
        var isAlone = last.Start + last.Length - first.Start >= text.Trim(' ', '.', '*', ',', '،', '(', ')').Length;
        if (isAlone && head.Issued is null && mentions.Count == 1 && first.From == first.To && !IsAfterTheBody())
        {
            head.Issued = first.From.In(null);
            return true;
        }

        if (head.Start is not null) return isAlone;
        var year = last.To.Year;
        head.Start = first.From.In(year);
        var end = last.To.In(year);
        head.End = end == head.Start ? null : end;
        head.DatesLine = line;
        var place = string.Concat(text.AsSpan(0, first.Start), " ", text.AsSpan(last.Start + last.Length));
        var named = TitleText.Clean(place.Trim(' ', ',', '،', '，', '.', '('), m.Lexicon, out _);
        if (named.Length > 0) head.Place ??= named;
        else head.Place ??= names.TakePlace();
        return true;
    }

    private bool IsAfterTheBody() => head.Distribution is null && names.HasBody;

    private bool ReadSession(string text, int line)
    {
        if (text.Length > 70 || SessionOrdinal.Find(text, m.Language) is not { } number) return false;
        if (names.IsBody(text)) return false;
        sessions.Add(number);
        head.SessionNumber = sessions.Count == 1 ? number : null;
        head.HasSeveralSessions = sessions.Count > 1;
        if (sessions.Count == 2) m.Findings.Note("sessions-several", line + 1, string.Join(", ", sessions));
        return true;
    }
}
