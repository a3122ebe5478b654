using System.Globalization;
using Dais.Documents.Writing.Html;
using Dais.Kernel;

namespace Dais.Documents.Redlining.Writing;

/// <summary>Writes the paragraphs of a redline as HTML.</summary>
internal sealed class RedlineHtmlParagraphs(HtmlText html, Language language, RedlineHtmlOptions options)
{
    /// <summary>Deeper points stand as deep as this.</summary>
    private const int Deepest = 4;

    public void Write(RedlineEntry entry, EntryLines? lines, int index)
    {
        var head = (entry.Side == MoveSide.From ? entry.Old : entry.New ?? entry.Old)!;
        var isHeading = head.Kind is ParagraphKind.Heading or ParagraphKind.Title or ParagraphKind.Annex;
        html.Element("div", [
            ("class", "redline-paragraph"),
            ("id", RedlineHtml.AnchorOf(index, options)),
            ("data-kind", head.Kind.ToString().ToLowerInvariant()),
            ("data-change", entry.Change.ToString().ToLowerInvariant()),
            ("data-moved", entry.Side == MoveSide.None ? null : entry.Side.ToString().ToLowerInvariant()),
            ("data-level", isHeading || head.Level == 0 ? null : Number(Math.Min(head.Level, Deepest)))], () =>
        {
            WriteNotes(entry);
            html.Element("p", [("class", "redline-text"), ("role", isHeading ? "heading" : null), ("aria-level", isHeading ? Number(Math.Clamp(head.Level + 1, 2, 6)) : null)], () =>
            {
                WriteSpokenLines(lines);
                WriteWords(entry, lines);
            });
        }).Line();
    }

    private void WriteNotes(RedlineEntry entry)
    {
        if (entry.Side == MoveSide.None && entry.Change is not (ParagraphChange.Inserted or ParagraphChange.Deleted)) return;
        html.Element("p", [("class", "redline-note")], () =>
        {
            if (entry.Change == ParagraphChange.Inserted) Note("paragraph-inserted");
            if (entry.Change == ParagraphChange.Deleted) Note("paragraph-deleted");
            if (entry.Side != MoveSide.None) WriteMove(entry);
        });
    }

    /// <summary>Each side of a move leads to the other.</summary>
    private void WriteMove(RedlineEntry entry)
    {
        var (key, here, there) = entry.Side == MoveSide.From ? ("moved-from", "from", "to") : ("moved-to", "to", "from");
        html.Element("a", [("id", $"{options.Prefix}move-{Number(entry.Move)}-{here}"), ("href", $"#{options.Prefix}move-{Number(entry.Move)}-{there}")], RedlineWords.Say(key, language, entry.Move));
    }

    private void Note(string key) => html.Element("span", [], RedlineWords.Say(key, language));

    private void WriteSpokenLines(EntryLines? lines)
    {
        if (lines is null) return;
        var spoken = lines.First == lines.Last ? RedlineWords.Say("line", language, lines.First) : RedlineWords.Say("lines", language, lines.First, lines.Last);
        html.Element("span", [("class", "visually-hidden")], spoken + ". ");
    }

    private void WriteWords(RedlineEntry entry, EntryLines? lines)
    {
        if (lines is null)
        {
            html.Element("span", [("class", "line")], () =>
            {
                WriteMark(entry);
                foreach (var segment in entry.Segments) Write(segment.Kind, segment.Text, entry.Side);
            });
            return;
        }

        var cut = LineCutting.Of(entry.Segments, lines, options.Numbering);
        for (var i = 0; i < cut.Count; i++)
        {
            var (line, number) = (cut[i], lines.First + i);
            html.Element("span", [("class", "line"), ("id", $"{options.Prefix}line-{Number(number)}"), ("data-line", Number(number))], () =>
            {
                html.Element("span", [("class", "line-number"), ("aria-hidden", "true")], Number(number));
                if (number == lines.First) WriteMark(entry);
                foreach (var (kind, text) in line) Write(kind, text, entry.Side);
            });
        }
    }

    private void WriteMark(RedlineEntry entry)
    {
        var (was, now) = (entry.Old?.Mark, entry.New?.Mark);
        if (entry.Side == MoveSide.From) now = was;
        if (was is null && now is null) return;
        html.Element("span", [("class", "redline-mark")], () =>
        {
            if (entry is { Old: not null, New: not null } && string.Equals(was, now, StringComparison.Ordinal))
            {
                Write(SegmentKind.Kept, was!, entry.Side);
                return;
            }

            if (was is not null) Write(SegmentKind.Deleted, was, entry.Side);
            if (now is not null) Write(SegmentKind.Inserted, now, entry.Side);
        });
        html.Text(" ");
    }

    private void Write(SegmentKind kind, string text, MoveSide side)
    {
        switch (kind)
        {
            case SegmentKind.Kept when side == MoveSide.From: Spoken("del", "moved", "moved-begins", text, "moved-ends"); break;
            case SegmentKind.Kept: html.Text(text); break;
            case SegmentKind.Deleted: Spoken("del", null, "deleted-begins", text, "deleted-ends"); break;
            case SegmentKind.Inserted: Spoken("ins", null, "inserted-begins", text, "inserted-ends"); break;
        }
    }

    private void Spoken(string element, string? style, string begins, string text, string ends) => html.Element(element, [("class", style)], () =>
    {
        html.Element("span", [("class", "visually-hidden")], RedlineWords.Say(begins, language));
        html.Text(text);
        html.Element("span", [("class", "visually-hidden")], RedlineWords.Say(ends, language));
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
