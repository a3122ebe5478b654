using Dais.Documents.Writing.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NodaTime;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Redlining.Writing;

/// <summary>Who is said to have made the changes, and when.</summary>
/// <param name="Author">As Word shows it beside each change.</param>
/// <param name="At">The moment.</param>
public sealed record RedlineAuthor(string Author, Instant At);

/// <summary>Writes a redline as a Word file with tracked changes.</summary>
/// <remarks>
/// Accepting all of them gives the new version, rejecting all the old one, mark and words of every paragraph. Inserted and deleted paragraphs,
/// words and marks are insertions and deletions; moved paragraphs are Word's moves, and what changed on the way is deleted at the old place
/// and inserted at the new. Numbers and marks are text, so that each version prints its own. A word that the versions print in two ways is
/// deleted and inserted. Characters that XML forbids are left out. An empty paragraph ends the text: Word cannot take away the last.
/// </remarks>
public static class RedlineDocx
{
    /// <summary>The file's bytes; the same redline, author and moment give the same.</summary>
    /// <param name="redline">The redline.</param>
    /// <param name="author">Who made the changes.</param>
    /// <param name="title">The title in the file's properties; null for none.</param>
    public static byte[] Write(Redline redline, RedlineAuthor author, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(author);
        var language = redline.Language;
        var document = new Document
        {
            Kind = DocumentKind.Unknown,
            Language = language,
            Masthead = new() { Title = title is null ? null : new(title, language) },
            Blocks = [],
        };
        var paragraphs = new RedlineDocxParagraphs(language, new(author));
        var body = new Body();
        foreach (var entry in redline.Entries) body.Append(paragraphs.Of(entry));
        body.Append(new W.Paragraph(DocxText.Properties(DocxStyles.Normal, language.Direction)), DocxFrame.Section(language));

        using var package = new DocxPackage();
        package.Document(body, new DocxNotes().Part, new MarkSeries(language).Numbering(), DocxStyles.For(language), DocxFrame.Parts(document));
        package.Properties(document);
        return package.Bytes();
    }
}

/// <summary>Makes the elements that track a change, each with its own id.</summary>
internal sealed class Tracking(RedlineAuthor author)
{
    private readonly string name = Dais.Documents.Writing.XmlText.Legal(author.Author);
    private readonly DateTime at = author.At.ToDateTimeUtc();
    private int last;

    public InsertedRun Inserted(IEnumerable<OpenXmlElement> runs) => new(runs) { Author = name, Date = at, Id = Next() };

    public DeletedRun Deleted(IEnumerable<OpenXmlElement> runs)
    {
        var deleted = new DeletedRun(runs) { Author = name, Date = at, Id = Next() };
        foreach (var text in deleted.Descendants<Text>().ToList())
            text.Parent!.ReplaceChild(new DeletedText(text.Text) { Space = SpaceProcessingModeValues.Preserve }, text);
        return deleted;
    }

    public MoveFromRun MovedFrom(IEnumerable<OpenXmlElement> runs) => new(runs) { Author = name, Date = at, Id = Next() };

    public MoveToRun MovedTo(IEnumerable<OpenXmlElement> runs) => new(runs) { Author = name, Date = at, Id = Next() };

    /// <summary>What became of the end of a paragraph; null for one that stands in both versions.</summary>
    public ParagraphMarkRunProperties? End(RedlineEntry entry) => (entry.Side, entry.Change) switch
    {
        (MoveSide.From, _) => new(new MoveFrom { Author = name, Date = at, Id = Next() }),
        (MoveSide.To, _) => new(new MoveTo { Author = name, Date = at, Id = Next() }),
        (_, ParagraphChange.Inserted) => new(new Inserted { Author = name, Date = at, Id = Next() }),
        (_, ParagraphChange.Deleted) => new(new Deleted { Author = name, Date = at, Id = Next() }),
        _ => null,
    };

    /// <summary>A moved paragraph between the marks that name its move.</summary>
    public IEnumerable<OpenXmlElement> Ranged(W.Paragraph paragraph, RedlineEntry entry)
    {
        var move = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"move{entry.Move}");
        var id = Next();
        return entry.Side switch
        {
            MoveSide.From => [new MoveFromRangeStart { Author = name, Date = at, Id = id, Name = move }, paragraph, new MoveFromRangeEnd { Id = id }],
            MoveSide.To => [new MoveToRangeStart { Author = name, Date = at, Id = id, Name = move }, paragraph, new MoveToRangeEnd { Id = id }],
            _ => [paragraph],
        };
    }

    private string Next() => (++last).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
