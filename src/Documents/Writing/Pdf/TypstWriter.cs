using Dais.Kernel;

namespace Dais.Documents.Writing.Pdf;

/// <summary>Writes a document as Typst markup, which the <see cref="Typesetter"/> turns into PDF.</summary>
/// <remarks>
/// The markup calls the functions of document.typ and holds the document's words as string literals only: a document cannot bring
/// markup or code of its own. The same document gives the same markup.
/// </remarks>
public static class TypstWriter
{
    /// <summary>The markup.</summary>
    public static string Write(Document document)
    {
        var markup = new TypstMarkup(document.Language);
        new TypstMasthead(document, markup).Write();
        new TypstBlocks(markup).Write(document.Blocks, level: 1);
        return markup.ToString();
    }
}

/// <summary>Everything above the text: the document's properties, the masthead and the title.</summary>
internal sealed class TypstMasthead(Document document, TypstMarkup markup)
{
    private readonly MastheadWords words = new(document);

    private Masthead Masthead => document.Masthead;

    private string? Notice => document.IsSample ? DocumentPhrases.Say(DocumentPhrases.Sample, document.Language) : null;

    public void Write()
    {
        Properties();
        if (Notice is { } notice) markup.Code("#sample(").Literal(notice).Code(")\n");
        Head();
        foreach (var (kind, line) in words.AdoptionLines) markup.Code($"#{kind}(").Say(line).Code(")\n");
        markup.Code("#heading-title(");
        if (words.NumberOfTitle is { } number) markup.Literal(number + " ").Code("+");
        markup.Say(Masthead.Title ?? new Wording(Title, document.Language));
        foreach (var note in Masthead.Notes)
        {
            markup.Code("+");
            TypstInlines.Note(markup, note);
        }

        markup.Code(")\n");
    }

    // A PDF that is to be accessible has a title, whatever the document has.
    private string Title =>
        Masthead.Title is { } title && TypstLiteral.IsSeen(title.Text) ? title.Text
        : words.Symbols.Count > 0 ? string.Join(", ", words.Symbols)
        : DocumentPhrases.NameOf(document.Kind, document.Language);

    private void Properties()
    {
        markup.Code("#show: official.with(lang: ").Literal(document.Language.Code);
        markup.Code(", title: ").Literal(Title).Code(", issued: ");
        if (Masthead.Issued is { } issued)
            markup.Code("datetime(year: ").Number(issued.Year).Code(", month: ").Number(issued.Month).Code(", day: ").Number(issued.Day).Code(")");
        else
            markup.Code("none");
        markup.Code(", symbols: ").Array(words.Symbols, s => markup.Literal(s)).Code(", notice: ").Literal(Notice);
        markup.Code(")\n");
    }

    private void Head()
    {
        markup.Code("#masthead(organ: ").Say(Masthead.Organ);
        markup.Code(", symbols: ").Array(words.Symbols, s => markup.Literal(s));
        markup.Code(", session: (");
        Lines();
        markup.Code("), circulation: ").Array(words.IssueLines, l => markup.Literal(l)).Code(", printed-in: ").Literal(words.WrittenIn.Code).Code(")\n");
    }

    private void Lines()
    {
        if (Masthead.Body is { } body) markup.Say(body).Code(",");
        if (words.SessionLine is { } session) markup.Literal(session).Code(",");
        foreach (var line in words.AgendaItemLines) markup.Say(line).Code(",");
        if (words.PlaceAndDates is { Count: > 0 } place) markup.Sequence(place, w => markup.Say(w)).Code(",");
    }
}
