using Dais.Kernel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>Makes the runs of a line: words in their language and direction, references, hours, notes.</summary>
internal sealed class DocxRuns(Document document, DocxNotes notes, DocxAnchors anchors)
{
    /// <summary>A text as Word holds it, blanks kept.</summary>
    public static Text Text(string? text) => new(XmlText.Legal(text)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>Words that may stand in another language than the document's, with the mark that they are not translated.</summary>
    public IEnumerable<OpenXmlElement> Of(Wording words) => Of([new Words(words)]);

    /// <summary>A line, with at most one mark at its end that something in it is not translated.</summary>
    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Inline> line)
    {
        foreach (var run in line.SelectMany(Of)) yield return run;
        if (!line.Any(i => i is Words { Text: var words } && IsForeign(words))) yield break;
        foreach (var run in Spoken($" [{DocumentPhrases.Say(DocumentPhrases.Untranslated, document.Language)}]", document.Language, DocxStyles.Untranslated))
            yield return run;
    }

    /// <summary>Words in a language, in runs of one direction each.</summary>
    public static IEnumerable<Run> Spoken(string? text, Language language, string? style = null) =>
        DirectionSplit.Split(XmlText.Legal(text), language).Select(part => Run(part.Text, part.Direction, language, style));

    /// <summary>A run of one direction, which is said whether it is the language's own or not.</summary>
    public static Run Run(string text, Direction direction, Language language, string? style = null)
    {
        var run = new Run(Properties(direction, language, style));
        run.Append(Broken(text));
        return run;
    }

    /// <summary>Whether the line is to run in another direction than the document: when all of its words are in a language that does.</summary>
    public Direction DirectionOf(IReadOnlyList<Inline> line)
    {
        var spoken = line.OfType<Words>().Where(w => !string.IsNullOrWhiteSpace(w.Text.Text)).ToList();
        return spoken.Count > 0 && spoken.TrueForAll(w => IsForeign(w.Text)) ? spoken[0].Text.Language.Direction : document.Language.Direction;
    }

    private IEnumerable<OpenXmlElement> Of(Inline inline) => inline switch
    {
        Words words => Spoken(words.Text.Text, words.Text.Language ?? document.Language, words.Emphasis ? DocxStyles.Emphasis : null),
        SymbolReference reference => [Run(XmlText.Legal(reference.Text), Direction.LeftToRight, Language.English)],
        PartReference reference => Linked(reference),
        MeetingHours hours => Spoken(hours.Text, document.Language),
        Footnote note => [Noted(note)],
        _ => [],
    };

    private IEnumerable<OpenXmlElement> Linked(PartReference reference)
    {
        var runs = Spoken(reference.Text, document.Language);
        return anchors.Find(reference.Id) is { } anchor ? [new Hyperlink(runs) { Anchor = anchor, History = true }] : runs;
    }

    private Run Noted(Footnote note)
    {
        var paragraph = new W.Paragraph(DocxText.Properties(DocxStyles.Note, DirectionOf([new Words(note.Text)])));
        paragraph.Append(Run(" ", document.Language.Direction, document.Language));
        paragraph.Append(Of(note.Text));
        return notes.Add(note.Mark, paragraph, Mark);
    }

    private Run Mark(OpenXmlElement[] content)
    {
        var run = new Run(Properties(document.Language.Direction, document.Language, DocxStyles.NoteMark));
        run.Append(content);
        return run;
    }

    /// <summary>The order of the elements is the schema's.</summary>
    private static RunProperties Properties(Direction direction, Language language, string? style)
    {
        var properties = new RunProperties();
        if (style is not null) properties.Append(new RunStyle { Val = style });
        if (language == Language.Chinese) properties.Append(new RunFonts { Hint = FontTypeHintValues.EastAsia });
        if (direction == Direction.RightToLeft) properties.Append(new RightToLeftText());
        else if (language.Direction == Direction.RightToLeft) properties.Append(new RightToLeftText { Val = false });
        properties.Append(direction == language.Direction ? DocxFonts.Tags(language) : DocxFonts.Tags(direction == Direction.RightToLeft ? Language.Arabic : Language.English));
        return properties;
    }

    /// <summary>Breaks and tabs are elements of their own.</summary>
    private static IEnumerable<OpenXmlElement> Broken(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\t')) continue;
            if (i > start) yield return Text(text[start..i]);
            yield return text[i] == '\t' ? new TabChar() : new Break();
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            start = i + 1;
        }

        if (start < text.Length) yield return Text(text[start..]);
    }

    private bool IsForeign(Wording words) => words.Language is not null && words.IsFallbackIn(document.Language);
}
