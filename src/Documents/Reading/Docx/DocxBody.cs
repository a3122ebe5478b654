namespace Dais.Documents.Reading.Docx;

/// <summary>Walks the blocks of a part and makes lines of them.</summary>
internal sealed class DocxBody
{
    private readonly WordStyles styles;
    private readonly ListCounts counts;
    private readonly DocxTally tally;
    private readonly DocxRunReader runs;
    private readonly DocxTableReader tables;
    private string pending = "";

    internal DocxBody(WordStyles styles, ListCounts counts, DocxNoteCalls notes, DocxTally tally)
    {
        (this.styles, this.counts, this.tally) = (styles, counts, tally);
        runs = new(styles, notes, tally);
        tables = new(tally, (cell, lines) => Read(cell.Within, lines));
    }

    /// <summary>The properties of the first section, which say what stands above its first page.</summary>
    internal WordElement? FirstSection { get; private set; }

    /// <summary>Appends the lines of some blocks.</summary>
    internal void Read(IEnumerable<WordElement> blocks, List<string> lines)
    {
        foreach (var block in blocks) ReadBlock(block, lines);
    }

    /// <summary>What is still held back, for its paragraph had no end.</summary>
    internal void Finish(List<string> lines)
    {
        if (LineOf(null, Take("")) is { Length: > 0 } line) lines.Add(line);
    }

    private void ReadBlock(WordElement block, List<string> lines)
    {
        switch (block.Name)
        {
            case "p":
                ReadParagraph(block, lines);
                break;
            case "tbl":
                ReadTable(block, lines);
                break;
            case "sdt":
                if (DocxRunReader.ContentOf(block) is { } content) Read(content.Within, lines);
                break;
            case "ins" or "moveTo":
                tally.Change(block);
                Read(block.Within, lines);
                break;
            case "del" or "moveFrom":
                tally.Change(block);
                break;
            case "customXml" or "smartTag":
                Read(block.Within, lines);
                break;
            case "mc:AlternateContent":
                Read(DocxRunReader.Chosen(block)?.Within ?? [], lines);
                break;
            case "altChunk":
                tally.Outside();
                break;
            case "sectPr":
                FirstSection ??= block;
                break;
        }
    }

    private void ReadParagraph(WordElement paragraph, List<string> lines)
    {
        var properties = paragraph.Find("pPr");
        FirstSection ??= properties?.Find("sectPr");
        var words = runs.Read(paragraph);
        List<WordElement> boxes = [.. runs.Boxes];
        if (!IsRunOn(properties, words))
        {
            words = Take(words);
            var number = counts.PlaceOf(properties, styles) is { } place && HasNumber(properties, words) ? counts.Next(place.List, place.Level) : null;
            if (LineOf(number, words) is { Length: > 0 } line) lines.Add(line);
        }

        foreach (var box in boxes) Read(box.Within, lines);
    }

    /// <summary>Whether the paragraph's end was deleted, or is none, so that its words belong to the next.</summary>
    private bool IsRunOn(WordElement? properties, string words)
    {
        var mark = properties?.Find("rPr");
        if ((mark?.Find("del") ?? mark?.Find("moveFrom")) is { } deleted)
        {
            tally.Change(deleted);
            pending += words;
            return true;
        }

        if (mark?.Find("ins") is { } inserted) tally.Change(inserted);
        if (mark?.Switch("specVanish") != true || mark.Switch("vanish") != true) return false;
        var number = counts.PlaceOf(properties, styles) is { } place ? counts.Next(place.List, place.Level) : null;
        pending = LineOf(number, Take(words)) + " ";
        return true;
    }

    /// <summary>Word numbers an empty paragraph too, but not one whose number hides with its mark.</summary>
    private static bool HasNumber(WordElement? properties, string words) => words.Length > 0 || properties?.Find("rPr")?.Switch("vanish") != true;

    private string Take(string words)
    {
        if (pending.Length > 0) words = pending + words;
        pending = "";
        return words;
    }

    private static string LineOf(string? number, string words)
    {
        var line = DocxLine.Tidy(words, keepsTabs: string.IsNullOrEmpty(number));
        return string.IsNullOrEmpty(number) || line.Length == 0 ? line : $"{number}\t{line}";
    }

    private void ReadTable(WordElement table, List<string> lines)
    {
        var before = lines.Count;
        var rows = tables.Rows(table);
        if (before <= DocxLine.LinesBeforeMasthead && DocxLine.IsMasthead(rows, before))
        {
            // A masthead is set as a table: what stands in a cell is read as it would be on the page, line by line.
            foreach (var cell in rows.SelectMany(r => r)) lines.AddRange(cell);
            return;
        }

        foreach (var row in rows)
            lines.AddRange(DocxTableReader.Lines(row).Where(l => l.Length > 0));
    }
}
