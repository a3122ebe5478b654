namespace Dais.Documents.Writing.Pdf;

/// <summary>The runs of a paragraph.</summary>
internal static class TypstInlines
{
    public static void Write(TypstMarkup markup, IReadOnlyList<Inline> content) => markup.Sequence(content, i => Write(markup, i));

    // A note needs a mark that is seen, or there would be nothing to follow.
    public static void Note(TypstMarkup markup, Footnote note) =>
        markup.Code("note(").Literal(TypstLiteral.IsSeen(note.Mark) ? note.Mark : "*").Code(",").Say(note.Text).Code(")");

    private static void Write(TypstMarkup markup, Inline inline)
    {
        switch (inline)
        {
            case Words { Emphasis: true } words:
                markup.Code("emphasis(").Say(words.Text).Code(")");
                break;
            case Words words:
                markup.Say(words.Text);
                break;
            case SymbolReference reference:
                markup.Code("symbol(").Literal(string.Join('-', reference.Symbols)).Code(", scale: ").Code(markup.LatinScale).Code(")");
                break;
            case PartReference reference:
                markup.Literal(reference.Text);
                break;
            case MeetingHours hours:
                markup.Literal(hours.Text);
                break;
            case Footnote note:
                Note(markup, note);
                break;
        }
    }
}
