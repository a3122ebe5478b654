using Dais.Kernel;

namespace Dais.Documents.Writing.Html;

/// <summary>Writes runs of text, and gathers the footnotes that stand in them.</summary>
internal sealed class HtmlInlines(Document document, HtmlText html)
{
    private readonly List<Footnote> notes = [];

    public void Write(IReadOnlyList<Inline> content)
    {
        for (var i = 0; i < content.Count; i++)
        {
            // Runs of one untranslated text are marked once, at its end.
            var next = i + 1 < content.Count ? content[i + 1] : null;
            Write(content[i], goesOn: next is SymbolReference || (next is Words following && following.Text.IsFallbackIn(document.Language)));
        }
    }

    public void Write(Wording wording) => Write(new Words(wording), goesOn: false);

    /// <summary>The language and direction of a text that is wholly in another language than the document's.</summary>
    public (string Name, string? Value)[] TagsOf(IReadOnlyList<Inline> content) =>
        content.OfType<Words>().Select(w => w.Text.Language).Distinct().ToList() is [var language] && language != document.Language
            ? [("lang", language.Code), ("dir", language.Dir)]
            : [];

    /// <summary>The footnotes, each with a way back to its mark.</summary>
    public void WriteNotes()
    {
        if (notes.Count == 0) return;
        var heading = DocumentPhrases.Say(DocumentPhrases.Notes, document.Language);
        html.Element("section", [("class", "notes"), ("role", "doc-endnotes"), ("aria-label", heading)], () =>
            html.Element("ol", [("role", "list")], () =>
            {
                for (var i = 0; i < notes.Count; i++) WriteNote(notes[i], i + 1);
            })).Line();
    }

    private void Write(Inline inline, bool goesOn)
    {
        switch (inline)
        {
            case Words words: WriteWords(words, goesOn); break;
            case SymbolReference reference: WriteSymbol(reference.Text); break;
            case PartReference part: html.Element("a", [("href", $"#{part.Id}")], part.Text); break;
            case MeetingHours hours: WriteHours(hours.Text); break;
            case Footnote note: WriteMark(note); break;
        }
    }

    /// <summary>A symbol reads left to right, whatever stands around it.</summary>
    public void WriteSymbol(string symbol) => html.Element("bdi", [("class", "symbol"), ("dir", "ltr")], symbol);

    private void WriteWords(Words words, bool goesOn)
    {
        var (text, language) = words.Text;
        if (words.Text.IsFallbackIn(document.Language))
        {
            html.Element("span", [("lang", language.Code), ("dir", language.Dir)], () => WriteText(text, words.Emphasis));
            if (!goesOn) WriteUntranslated();
        }
        else
        {
            WriteText(text, words.Emphasis);
        }
    }

    // The mark speaks the reader's language, and may stand in a block that is tagged with another.
    private void WriteUntranslated() => html.Text(" ").Element(
        "span",
        [("class", "untranslated"), ("lang", document.Language.Code), ("dir", document.Language.Dir)],
        $"[{DocumentPhrases.Say(DocumentPhrases.Untranslated, document.Language)}]");

    // On a narrow page hours break between their two ends and nowhere else.
    private void WriteHours(string hours) => html.Element("span", [("class", "hours")], () =>
    {
        var dash = hours.AsSpan().IndexOfAny('–', '-');
        if (dash < 0)
        {
            html.Text(hours);
            return;
        }

        html.Element("span", [], hours[..(dash + 1)]).Void("wbr");
        html.Element("span", [], hours[(dash + 1)..]);
    });

    private void WriteText(string text, bool emphasis)
    {
        if (emphasis) html.Element("em", [], text);
        else html.Text(text);
    }

    private void WriteMark(Footnote note)
    {
        notes.Add(note);
        var number = notes.Count;

        // A star stands high in its own right.
        html.Element("sup", [("class", note.Mark.StartsWith('*') ? "star" : null)], () => html.Element(
            "a",
            [
                ("href", $"#note_{number}"), ("id", $"note_mark_{number}"), ("role", "doc-noteref"),
                ("aria-label", DocumentPhrases.Say(DocumentPhrases.NoteReference, document.Language, note.Mark)),
            ],
            note.Mark));
    }

    private void WriteNote(Footnote note, int number) => html.Line().Element("li", [("id", $"note_{number}")], () =>
    {
        html.Element(
            "a",
            [
                ("href", $"#note_mark_{number}"), ("class", "mark"), ("role", "doc-backlink"),
                ("aria-label", DocumentPhrases.Say(DocumentPhrases.NoteBack, document.Language)),
            ],
            note.Mark);
        html.Text(" ").Element("span", TagsOf([new Words(note.Text)]), () => Write(note.Text));
    });
}
