using Dais.Kernel;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>Writes the masthead: symbol at the outer side over a rule, organ and lines of issue over a heavier one, then session and title.</summary>
internal sealed class DocxMasthead(Document document, DocxRuns runs)
{
    private const int InnerWidth = 5400;
    private const uint Thin = 6;
    private const uint Heavy = 18;

    private readonly Masthead masthead = document.Masthead;
    private readonly MastheadWords words = new(document);

    private Language Language => document.Language;

    public IEnumerable<OpenXmlElement> Elements()
    {
        if (masthead.Symbols.Count > 0 || masthead.Organ is not null || words.IssueLines.Count > 0) yield return Head();
        yield return new W.Paragraph(DocxText.Properties(DocxStyles.Issue, Language.Direction));
        foreach (var line in SessionLines()) yield return line;
        foreach (var (kind, line) in words.AdoptionLines) yield return Line(kind == "origin" ? DocxStyles.Origin : DocxStyles.Adoption, line);
        if (masthead.Title is not null || masthead.Notes.Count > 0) yield return Title();
    }

    private W.Table Head()
    {
        var sides = new TwoSides(Language, InnerWidth);
        sides.Add([], [.. words.Symbols.Select(Symbol)], Thin);
        sides.Add(masthead.Organ is { } organ ? [Line(DocxStyles.Organ, organ)] : [], [.. words.IssueLines.Select(Issue)], Heavy);
        return sides.Element;
    }

    private IEnumerable<W.Paragraph> SessionLines()
    {
        if (masthead.Body is { } body) yield return Line(DocxStyles.Session, body);
        if (words.SessionLine is { } session) yield return Line(DocxStyles.Session, new Wording(session, Language));
        foreach (var line in words.AgendaItemLines) yield return Line(DocxStyles.AgendaItem, line);
        if (words.PlaceAndDates is { Count: > 0 } place) yield return Line(DocxStyles.Session, place.Select(p => (Inline)new Words(p)).ToList());
    }

    private W.Paragraph Title()
    {
        List<Inline> line = [.. masthead.Notes];
        if (masthead.Title is { } title) line.Insert(0, new Words(title));
        if (words.NumberOfTitle is { } number) line.Insert(0, new Words(new(number + " ", Language)));
        return Line(DocxStyles.Title, line);
    }

    private W.Paragraph Symbol(string symbol) => Outer(DocxStyles.Symbol, symbol, Language.English);

    private W.Paragraph Issue(string line) => Outer(DocxStyles.Issue, line, words.WrittenIn);

    private W.Paragraph Outer(string style, string text, Language spoken)
    {
        var paragraph = new W.Paragraph(DocxText.Properties(style, spoken.Direction, side: TwoSides.Outer(Language, spoken.Direction)));
        paragraph.Append(DocxRuns.Spoken(text, spoken));
        return paragraph;
    }

    private W.Paragraph Line(string style, Wording said) => Line(style, [new Words(said)]);

    private W.Paragraph Line(string style, IReadOnlyList<Inline> line)
    {
        var paragraph = new W.Paragraph(DocxText.Properties(style, runs.DirectionOf(line)));
        paragraph.Append(runs.Of(line));
        return paragraph;
    }
}
