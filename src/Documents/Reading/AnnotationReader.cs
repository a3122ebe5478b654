using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads the annotations: for each item its heading, its paragraphs and its documents.</summary>
internal sealed class AnnotationReader
{
    // With it before, "i)" opens a list of numerals; with "h)" before, it is a letter.
    private static readonly NumberMark BeforeAnyList = new(NumberLevel.Letter, 1, 0, IsOdd: false);

    private readonly Manuscript m;
    private readonly EntryHeadings headings;
    private readonly DocumentationReader documentation;
    private readonly CitationReader citations;
    private readonly HeadingStyles styles;
    private readonly OpenBlock paragraph = new();
    private AnnotationMark? mark;
    private NumberMark listed = BeforeAnyList;
    private EntryDraft? current;
    private bool isDocumentation;

    private AnnotationReader(Manuscript m, AgendaDraft agenda)
    {
        this.m = m;
        headings = new(m, agenda);
        documentation = new(m);
        citations = new(m.Lexicon);
        styles = new(m);
    }

    internal static void Read(Manuscript m, int first, int last, AgendaDraft agenda)
    {
        var reader = new AnnotationReader(m, agenda);
        for (var i = m.Next(first, last); i < last; i = m.Next(i + 1, last)) i = reader.ReadLine(i, last);
        reader.Close();
        reader.styles.Remark();
    }

    /// <summary>Answers the last line that was read.</summary>
    private int ReadLine(int line, int limit)
    {
        var kind = m.HeadingAt(line);
        if (kind == HeadingKind.Annotations && current is null) return ReadHeading(line);
        if (kind == HeadingKind.Documentation && current is not null) return BeginDocumentation(line);
        if (headings.Find(line, limit) is { } heading) return Begin(heading, line);
        if (current is null) return ReadPreface(line);
        if (TryDocumentationRunOn(line)) return line;
        if (isDocumentation && documentation.Take(line) is var taken && taken != Taken.Text) return line;
        if (isDocumentation) (isDocumentation, _) = (false, documentation.Close());
        ReadText(line);
        return line;
    }

    private int ReadHeading(int line)
    {
        m.RemarkHeading(line);
        m.Account(line, LinePart.Heading);
        return line;
    }

    private int BeginDocumentation(int line)
    {
        ClosePage();
        m.RemarkHeading(line);
        m.Account(line, LinePart.Documentation, current!.Id);
        isDocumentation = true;
        documentation.Begin(current);
        return line;
    }

    private int Begin(EntryHeading heading, int line)
    {
        ClosePage();
        isDocumentation = false;
        listed = BeforeAnyList;
        var entry = current = heading.Entry;
        entry.Annotated = new(line + 1, heading.Last + 1);
        entry.OtherTitles.Add(new(heading.Title, line + 1));
        m.Account(line, heading.Last, LinePart.AnnotationHeading, entry.Id);
        styles.Add(m.Lines[line], entry, heading.Mark, line);
        if (heading.Rest.Length > 0) AddText(heading.Rest, heading.Last, null);
        return heading.Last;
    }

    // Text before the first item's annotation belongs to no item; it is kept with the first.
    private int ReadPreface(int line)
    {
        m.Findings.Warn("line-unread", line + 1, m.Lines[line].Text);
        m.Account(line, LinePart.Unread);
        return line;
    }

    // "Documentation: Note by the Secretariat (…)" on one line.
    private bool TryDocumentationRunOn(int line)
    {
        var text = m.Lines[line].Text;
        var colon = text.AsSpan(0, Math.Min(40, text.Length)).IndexOfAny(":：");
        if (colon < 2 || !m.Lexicon.Headings.TryMatch(text.AsSpan(0, colon), out var match) || match.Kind != HeadingKind.Documentation) return false;
        BeginDocumentation(line);
        documentation.Take(line, text[(colon + 1)..].Trim());
        return true;
    }

    private void ReadText(int line)
    {
        var text = m.Lines[line].Text;
        m.Account(line, LinePart.Annotation, current!.Id);
        if (m.TryMark(line, out var read) && !read.IsOdd && !GoesOn(line, text))
            AddListed(text, line, read);
        else if (!paragraph.IsEmpty && !m.Lines[line].Has(LineMarks.Bullet) && GoesOn(line, text))
            paragraph.Add(text, line);
        else
            AddText(text, line, null);
    }

    private void AddListed(string text, int line, NumberMark read)
    {
        if (Numbering.TryRead(text, m.Language, listed, out var inSeries) && inSeries.Length == read.Length) read = inSeries;
        listed = read;
        AddText(text[read.Length..].Trim(), line, new(read.Level, read.Ordinal));
    }

    private void AddText(string text, int line, AnnotationMark? begins)
    {
        CloseParagraph();
        mark = begins;
        paragraph.Add(text, line);
    }

    private bool GoesOn(int line, string text)
    {
        if (paragraph.IsEmpty || paragraph.IsFull) return false;
        var isNext = paragraph.Last == line - 1;
        var isMarked = m.TryMark(line, out var read) && !read.IsOdd && read.Level != NumberLevel.Paragraph;
        if (isMarked) return false;
        if (isNext && m.Flow.IsBroken && (m.Flow.BlankBetween || m.Flow.IsFull(m.Lines[paragraph.Last], m.Lines[line]))) return !StartsAnew(line);
        if (!Joining.IsTorn(paragraph.LastPiece, text) && !(m.Flow.IsBroken && IsTornAtPage(line, text)) && !IsTornWithin(line)) return false;
        if (!isNext || !m.Flow.IsBroken) m.Findings.Note("paragraph-joined", line + 1, text);
        return true;
    }

    private bool StartsAnew(int line) =>
        m.Lines[line].Indent > m.Lines[line - 1].Indent + 2 && paragraph.First != line - 1 && Joining.Ends(paragraph.LastPiece);

    private bool IsTornAtPage(int line, string text) =>
        !Joining.Ends(paragraph.LastPiece) && (m.HasFurnitureBetween(paragraph.Last, line) || (m.Flow.IsFull(m.Lines[paragraph.Last], m.Lines[line]) && !char.IsUpper(text[0])));

    // "…held from 8 to / 17 October", "…in Vienna. The / Group": no text ends with such a word, whatever begins the next line.
    private bool IsTornWithin(int line) =>
        (paragraph.Last == line - 1 || m.HasFurnitureBetween(paragraph.Last, line)) && Joining.IsOpenEnd(paragraph.LastPiece, m.Lexicon);

    private void ClosePage()
    {
        CloseParagraph();
        documentation.Close();
    }

    private void Close() => ClosePage();

    private void CloseParagraph()
    {
        if (paragraph.IsEmpty) return;
        var text = paragraph.Text;
        var source = new LineSpan(paragraph.First + 1, paragraph.Last + 1);
        paragraph.Clear();
        if (string.IsNullOrWhiteSpace(text)) return;
        var folded = Misreadings.Mend(Folding.Words(text));
        if (folded.AsSpan().ContainsAnyInRange('0', '9'))
            folded = m.Lexicon.Respelling.Mend(folded, (read, taken) => m.Findings.Note("character-doubtful", source.First, read, taken));
        current!.Annotation.Add(new(m.Text(text)) { Mark = mark, Cites = citations.Find(folded), Source = source });
        current.FoldedAnnotation.Add(folded);
        documentation.Announced(text, folded, current, source);
        mark = null;
    }
}
