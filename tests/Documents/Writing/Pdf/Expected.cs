using System.Globalization;
using System.Text;
using Dais.Documents.Writing;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;

namespace Dais.Documents.Tests.Writing.Pdf;

/// <summary>The words of a document in the order in which they are read, block by block: what a PDF must say.</summary>
internal sealed class Expected(Document document)
{
    private readonly List<string> blocks = [];

    /// <summary>One string a block.</summary>
    public static IReadOnlyList<string> Of(Document document)
    {
        var expected = new Expected(document);
        expected.AddMasthead();
        expected.Add(document.Blocks);
        return [.. expected.blocks.Select(TypstLiteral.Clean)];
    }

    /// <summary>Text without white space and marks that are not seen.</summary>
    public static string Letters(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format));

    public static bool IsRightToLeft(string text) =>
        text.Any(c => c is >= '\u0600' and <= '\u06FF' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.OtherPunctuation or UnicodeCategory.NonSpacingMark);

    private void AddMasthead()
    {
        var words = new MastheadWords(document);
        if (document.IsSample) blocks.Add(DocumentPhrases.Say(DocumentPhrases.Sample, document.Language));
        if (document.Masthead.Organ is { } organ) blocks.Add(Say(organ));
        blocks.AddRange(words.Symbols);
        if (document.Masthead.Body is { } body) blocks.Add(Say(body));
        if (words.SessionLine is { } session) blocks.Add(session);
        if (words.PlaceAndDates.Count > 0) blocks.Add(string.Concat(words.PlaceAndDates.Select(Say)));
        blocks.AddRange(words.IssueLines);
        blocks.Add(document.Masthead.Title is { } title ? Say(title) : DocumentPhrases.Say(DocumentPhrases.AnnotatedProvisionalAgenda, document.Language));
        foreach (var note in document.Masthead.Notes) blocks[^1] += Say(note);
    }

    private string Say(Wording words) => words.IsFallbackIn(document.Language)
        ? $"{words.Text} [{DocumentPhrases.Say(DocumentPhrases.Untranslated, document.Language)}]"
        : words.Text;

    private string Say(Inline inline) => inline switch
    {
        Words words => Say(words.Text),
        SymbolReference symbols => string.Join('-', symbols.Symbols),
        PartReference part => part.Text,
        MeetingHours hours => hours.Text,
        // The mark in the text and the mark before the note.
        Footnote note => note.Mark + note.Mark + Say(note.Text),
        _ => "",
    };

    private string Say(IEnumerable<Inline> content) => string.Concat(content.Select(Say));

    private void Add(IEnumerable<Block> all)
    {
        foreach (var block in all)
        {
            if (block is Paragraph paragraph) blocks.Add(paragraph.Number + Say(paragraph.Content));
            if (block is Section section)
            {
                blocks.Add((section.Overline is { } over ? Say(over) : "") + section.Number + Say(section.Heading));
                Add(section.Blocks);
            }

            foreach (var item in (block as ListBlock)?.Items ?? [])
            {
                blocks.Add(item.Number + Say(item.Content));
                Add(item.Blocks);
            }

            if (block is not Table table) continue;
            blocks.AddRange(table.Columns.Select(Say));
            blocks.AddRange(table.Rows.SelectMany(r => r.Cells).Select(c => Say(c.Content)));
        }
    }
}
