using System.Text;

namespace Dais.Documents.Reading.Docx;

/// <summary>Reads the words of a paragraph: tracked changes as accepted, fields as their results, notes as calls.</summary>
internal sealed class DocxRunReader(WordStyles styles, DocxNoteCalls notes, DocxTally tally)
{
    private readonly FieldStack fields = new();
    private readonly StringBuilder text = new();
    private (string Kind, string Id)? unmarked;
    private string? paragraphStyle;

    /// <summary>The text boxes that hang on the paragraph that was read last.</summary>
    internal List<WordElement> Boxes { get; } = [];

    /// <summary>The words of a paragraph; tabs and breaks stand as they are.</summary>
    internal string Read(WordElement paragraph)
    {
        text.Clear();
        Boxes.Clear();
        paragraphStyle = paragraph.Find("pPr")?.Find("pStyle")?.Value;
        ReadAll(paragraph);
        CallUnmarked(null);
        fields.EndParagraph();
        return text.ToString();
    }

    private void ReadAll(WordElement element)
    {
        foreach (var child in element.Within) ReadInline(child);
    }

    private void ReadInline(WordElement element)
    {
        switch (element.Name)
        {
            case "r":
                ReadRun(element);
                break;
            case "ins" or "moveTo":
                tally.Change(element);
                ReadAll(element);
                break;
            case "del" or "moveFrom":
                tally.Change(element);
                break;
            case "sdt":
                if (ContentOf(element) is { } content) ReadAll(content);
                break;
            case "hyperlink" or "smartTag" or "customXml" or "dir" or "bdo" or "fldSimple" or "ruby" or "rubyBase" or "m:oMath" or "m:oMathPara":
                ReadAll(element);
                break;
            case "subDoc":
                tally.Outside();
                break;
            case "mc:AlternateContent":
                if (Chosen(element) is { } chosen) ReadAll(chosen);
                break;
            case "m:t":
                Say(element.Text);
                break;
            case not ("pPr" or "rt" or "rubyPr") when element.Name.StartsWith("m:", StringComparison.Ordinal):
                ReadAll(element);
                break;
        }
    }

    /// <summary>What a content control holds; null where it holds only its prompt.</summary>
    internal static WordElement? ContentOf(WordElement control) =>
        control.Find("sdtPr")?.Switch("showingPlcHdr") == true ? null : control.Find("sdtContent");

    /// <summary>One of the alternatives: the first, which is the newer; the others say the same in older ways.</summary>
    internal static WordElement? Chosen(WordElement alternatives) => alternatives.Find("mc:Choice") ?? alternatives.Find("mc:Fallback");

    private void ReadRun(WordElement run)
    {
        var properties = run.Find("rPr");
        var isHidden = (properties?.Switch("vanish") ?? styles.IsHidden(properties?.Find("rStyle")?.Value) ?? styles.IsHidden(paragraphStyle)) == true;
        var start = text.Length;
        foreach (var child in run.Within) ReadPiece(child, isHidden);
        if (!isHidden || text.Length == start) return;
        tally.Hidden(text.ToString(start, text.Length - start));
        text.Length = start;
    }

    private void ReadPiece(WordElement piece, bool isHidden)
    {
        switch (piece.Name)
        {
            case "t": Say(piece.Text); break;
            case "tab" or "ptab": Say("\t"); break;
            case "br": Say(piece["type"] is "page" or "column" ? " " : "\n"); break;
            case "cr": Say("\n"); break;
            case "noBreakHyphen": Say("-"); break;
            case "sym": Say(SymbolFonts.Read(piece)); break;
            case "fldChar": fields.Read(piece); break;
            case "footnoteReference" or "endnoteReference": Call(piece, isHidden); break;
            case "commentReference": tally.Comment(); break;
            case "drawing" or "pict" or "object": Look(piece); break;
            case "mc:AlternateContent" when Chosen(piece) is { } chosen:
                foreach (var child in chosen.Within) ReadPiece(child, isHidden);
                break;
            case "ruby" when piece.Find("rubyBase") is { } spoken: ReadAll(spoken); break;
        }
    }

    private void Say(string words)
    {
        if (fields.Hides || words.Length == 0) return;
        if (unmarked is not null && !string.IsNullOrWhiteSpace(words)) CallUnmarked(words);
        else text.Append(words);
    }

    private void Call(WordElement call, bool isHidden)
    {
        if (isHidden || fields.Hides || call["id"] is not { } id) return;
        CallUnmarked(null);
        var kind = call.Name[..^"Reference".Length];
        if (call["customMarkFollows"] is "1" or "true" or "on") unmarked = (kind, id);
        else text.Append(notes.Call(kind, id, null));
    }

    private void CallUnmarked(string? mark)
    {
        if (unmarked is not { } waiting) return;
        unmarked = null;
        text.Append(notes.Call(waiting.Kind, waiting.Id, mark));
    }

    /// <summary>Looks into a drawing for text boxes and pictures.</summary>
    private void Look(WordElement drawing)
    {
        foreach (var child in drawing.Within)
        {
            if (child.Name == "txbxContent") Boxes.Add(child);
            else if (child.Name is "x:blip" or "x:imagedata") tally.Picture();
            else if (child.Name == "x:OLEObject") tally.Outside();
            else if (child.Name == "mc:AlternateContent") Look(Chosen(child) ?? child);
            else Look(child);
        }
    }
}
