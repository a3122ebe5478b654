using Dais.Documents.Resolutions;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Reads the annexes: documents of their own in the file, of which one may hold several annexes.</summary>
internal sealed class AknAnnexes(AknCursor cursor, AknText text, AknNotices notices, AknBlocks blocks)
{
    private const int LongestOverline = 40;

    public void Read(List<Part> into)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            if (cursor.Name == "attachment") Attachment(into);
            else cursor.Skip();
        }
    }

    private void Attachment(List<Part> into)
    {
        var ids = notices.IdsAt(cursor);
        Passage? overline = null;
        Passage? title = null;
        List<Part> parts = [];
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            switch (cursor.Name)
            {
                case "heading": overline = text.Passage(); break;
                case "subheading": title = text.Passage(); break;
                case "doc": Doc(parts); break;
                default: cursor.Skip(); break;
            }
        }

        if (overline is not null) into.Add(ids.On(new Annex(overline, title) { Within = parts }));
        else Split(parts, into, ids);
    }

    private void Doc(List<Part> parts)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            if (cursor.Name is "mainBody" or "preamble" or "conclusions") blocks.Body(parts, level: 2, isOperative: false);
            else cursor.Skip();
        }
    }

    /// <summary>The first line says "Annex" or "Annex I"; the next that says the same with another number begins the next annex.</summary>
    private static void Split(List<Part> parts, List<Part> into, AknIdPair ids)
    {
        if (parts.Count == 0) return;
        var name = parts[0] is WordedPart { Words.Text: var first } ? NameOf(first) : "";
        for (var start = 0; start < parts.Count;)
        {
            var end = start + 1;
            while (end < parts.Count && !IsOverline(parts[end], name)) end++;
            into.Add((start == 0 ? ids : default).On(AnnexOf(parts[start..end])));
            start = end;
        }
    }

    private static Annex AnnexOf(List<Part> parts)
    {
        if (parts[0] is not (Heading or PlainText { Mark: null, Within.Count: 0 }) || parts[0] is not WordedPart { Words: { Text.Length: <= LongestOverline } overline })
            return new(new(""), null) { Within = parts };
        return parts.Count > 1 && parts[1] is Heading { Number: null, Words: var title } ? new(overline, title) { Within = parts[2..] } : new(overline, null) { Within = parts[1..] };
    }

    private static bool IsOverline(Part part, string name) =>
        name.Length > 0 && part is Heading { Number: null, Words.Text: var text } && text.Length <= name.Length + 6 && text.Length > name.Length
        && text.StartsWith(name, StringComparison.Ordinal);

    /// <summary>"Annex" of "Annex I"; 附件 of 附件一.</summary>
    private static string NameOf(string overline)
    {
        var blank = overline.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 ? overline[..blank] : overline.Length > 2 && overline[0] is >= '\u4E00' and <= '\u9FFF' ? overline[..2] : overline;
    }
}
