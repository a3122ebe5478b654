using Dais.Kernel;

namespace Dais.Documents.Writing.Akn;

/// <summary>Writes what stands within a line: words, references, hours, footnotes.</summary>
internal sealed class AknInlines(AknXml xml)
{
    /// <summary>Words, and the mark that they are not translated when they stand in another language.</summary>
    public void Write(Wording words)
    {
        Words(words, emphasis: false);
        if (IsForeign(words)) Untranslated();
    }

    /// <summary>Words in several languages, such as a place and its dates, with at most one mark at the end.</summary>
    public void Write(IEnumerable<Wording> words) => Write([.. words.Select(w => new Words(w))]);

    /// <summary>A line, with at most one mark at its end that something in it is not translated.</summary>
    public void Write(IReadOnlyList<Inline> line)
    {
        foreach (var inline in line) Write(inline);
        if (line.Any(i => i is Words { Text: var text } && IsForeign(text))) Untranslated();
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Words words: Words(words.Text, words.Emphasis); break;
            case SymbolReference reference: Symbols(reference.Symbols); break;
            case PartReference reference: Part(reference); break;
            case MeetingHours hours: Hours(hours); break;
            case Footnote note: Note(note); break;
        }
    }

    private void Words(Wording words, bool emphasis)
    {
        if (emphasis) xml.OpenInline("i");
        if (IsForeign(words))
        {
            xml.OpenInline("span");
            xml.In(words.Language);
            xml.Text(words.Text);
            xml.Close();
        }
        else
        {
            xml.Text(words.Text);
        }

        if (emphasis) xml.Close();
    }

    /// <summary>One reference, or several joined as the joint document's symbol prints them.</summary>
    private void Symbols(IReadOnlyList<DocumentSymbol> symbols)
    {
        if (symbols.Count > 1) xml.OpenInline("mref");
        for (var i = 0; i < symbols.Count; i++)
        {
            if (i > 0) xml.Text("-");
            xml.OpenInline("ref");
            xml.Attribute("href", AknNames.AddressOf(symbols[i]));
            xml.Text(symbols[i].ToString());
            xml.Close();
        }

        if (symbols.Count > 1) xml.Close();
    }

    private void Part(PartReference reference)
    {
        var address = xml.Ids.AddressOf(reference.Id);
        if (address is not null)
        {
            xml.OpenInline("ref");
            xml.Attribute("href", address);
        }

        xml.Text(reference.Text);
        if (address is not null) xml.Close();
    }

    /// <summary>The hours as printed stand at their start; the end says its time only, because the text says both at once.</summary>
    private void Hours(MeetingHours hours)
    {
        xml.OpenInline("recordedTime");
        xml.Attribute("type", "startEvent");
        xml.Attribute("time", AknXml.Moment(hours.Start));
        xml.Text(hours.Text);
        xml.Close();
        xml.OpenInline("recordedTime");
        xml.Attribute("type", "endEvent");
        xml.Attribute("time", AknXml.Moment(hours.End));
        xml.Close();
    }

    private void Note(Footnote note)
    {
        xml.OpenInline("authorialNote");
        xml.Attribute("eId", xml.Ids.Numbered("note"));
        xml.Attribute("marker", note.Mark);
        xml.Attribute("placement", "bottom");
        xml.OpenInline("p");
        Write(note.Text);
        xml.Close();
        xml.Close();
    }

    private void Untranslated()
    {
        xml.Text(" ");
        xml.OpenInline("remark");
        xml.Attribute("status", "editorial");
        xml.Attribute("type", "translation");
        xml.Text($"[{DocumentPhrases.Say(DocumentPhrases.Untranslated, xml.Language)}]");
        xml.Close();
    }

    private bool IsForeign(Wording words) => words.Language is not null && words.IsFallbackIn(xml.Language);
}
