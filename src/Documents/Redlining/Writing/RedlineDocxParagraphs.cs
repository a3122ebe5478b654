using Dais.Documents.Writing.Docx;
using Dais.Kernel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Redlining.Writing;

/// <summary>Writes the paragraphs of a redline as Word's own.</summary>
internal sealed class RedlineDocxParagraphs(Language language, Tracking tracking)
{
    public IEnumerable<OpenXmlElement> Of(RedlineEntry entry)
    {
        var paragraph = new W.Paragraph(Properties(entry));
        paragraph.Append(Mark(entry));
        foreach (var segment in entry.Segments) paragraph.Append(Of(segment, entry.Side));
        return tracking.Ranged(paragraph, entry);
    }

    private ParagraphProperties Properties(RedlineEntry entry)
    {
        var head = (entry.Side == MoveSide.From ? entry.Old : entry.New ?? entry.Old)!;
        var isPoint = head.Kind == ParagraphKind.Point;
        var properties = DocxText.Properties(
            Style(head),
            language.Direction,
            indentation: isPoint ? MarkSeries.Hanging(Math.Max(head.Level, 1)) : head is { Kind: ParagraphKind.Text, Level: > 0 } ? MarkSeries.Behind(head.Level) : null);
        if (tracking.End(entry) is { } end) properties.Append(end);
        return properties;
    }

    private static string Style(RedlineHead head) => head.Kind switch
    {
        ParagraphKind.Title => DocxStyles.Title,
        ParagraphKind.Heading => DocxStyles.Heading(head.Level),
        ParagraphKind.Annex => DocxStyles.Heading(1),
        ParagraphKind.Point => DocxStyles.Point,
        ParagraphKind.Note => DocxStyles.Note,
        _ => DocxStyles.Normal,
    };

    /// <summary>The mark and the tab behind it.</summary>
    private IEnumerable<OpenXmlElement> Mark(RedlineEntry entry)
    {
        var was = entry.Side == MoveSide.To ? null : entry.Old?.Mark;
        var now = entry.Side == MoveSide.From ? null : entry.New?.Mark;
        if (entry.Side == MoveSide.None && was is not null && now is not null)
        {
            return string.Equals(was, now, StringComparison.Ordinal)
                ? Runs(was + "\t")
                : [tracking.Deleted(Runs(was)), tracking.Inserted(Runs(now)), .. Runs("\t")];
        }

        return
        [
            .. was is null ? [] : Of(new(entry.Side == MoveSide.From ? SegmentKind.Kept : SegmentKind.Deleted, was + "\t"), entry.Side),
            .. now is null ? [] : Of(new(entry.Side == MoveSide.To ? SegmentKind.Kept : SegmentKind.Inserted, now + "\t"), entry.Side),
        ];
    }

    /// <summary>At the old place of a move stand only the old words, at the new one only the new.</summary>
    private IEnumerable<OpenXmlElement> Of(RedlineSegment segment, MoveSide side) => (side, segment.Kind) switch
    {
        (MoveSide.From, SegmentKind.Kept) => [tracking.MovedFrom(Runs(segment.Old!))],
        (MoveSide.To, SegmentKind.Kept) => [tracking.MovedTo(Runs(segment.New!))],
        (MoveSide.To, SegmentKind.Deleted) => [],
        (_, SegmentKind.Deleted) => [tracking.Deleted(Runs(segment.Text))],
        (_, SegmentKind.Inserted) => [tracking.Inserted(Runs(segment.Text))],
        _ when segment.Was is { } was => [tracking.Deleted(Runs(was)), tracking.Inserted(Runs(segment.Text))],
        _ => Runs(segment.Text),
    };

    private IEnumerable<OpenXmlElement> Runs(string text) => DocxRuns.Spoken(text, language);
}
