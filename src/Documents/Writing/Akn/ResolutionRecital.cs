using System.Globalization;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes what stands within a recital, where the schema takes blocks and no hierarchy: lists, lines and tables.</summary>
internal sealed class ResolutionRecital(AknXml xml, ResolutionInlines inlines, ResolutionBody body)
{
    public void Within(IReadOnlyList<Part> parts, string parent)
    {
        for (var at = 0; at < parts.Count;)
        {
            if (parts[at] is Point) Points(parts, ref at, parent);
            else One(parts[at++], parent);
        }
    }

    private void Points(IReadOnlyList<Part> parts, ref int at, string parent)
    {
        xml.Open("blockList", xml.Ids.Numbered(parent + "__list"));
        for (; at < parts.Count && parts[at] is Point point; at++)
        {
            var id = body.Open("item", point, parent, "point");
            if (point.Mark.Length > 0) xml.Line("num", point.Mark);
            inlines.Line("p", point.Words);
            Within(point.Within, id);
            xml.Close();
        }

        xml.Close();
    }

    private void One(Part part, string parent)
    {
        switch (part)
        {
            case Grid grid: body.Table(grid, parent); break;
            case Row row: body.Table(new Grid { Within = [row] }, parent); break;
            case WordedPart worded:
                body.Open("p", worded, parent, "text");
                xml.Own("mark", worded switch { PlainText { Mark: var mark } => mark, Heading { Number: var number } => number, _ => null });
                if (worded is Heading heading) xml.Own("level", ResolutionBody.LevelOf(heading).ToString(CultureInfo.InvariantCulture));
                inlines.Write(worded.Words);
                xml.Close();
                Within(worded.Within, parent);
                break;
            case Annex annex:
                inlines.Line("p", annex.Overline);
                if (annex.Title is { } title) inlines.Line("p", title);
                Within(annex.Within, parent);
                break;
        }
    }
}
