using Dais.Documents.Resolutions;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Reads one text of a file: its metadata, masthead, preamble, body, annexes and conclusions.</summary>
internal sealed class AknStatementReader(AknCursor cursor, AknNotices notices)
{
    private readonly AknText text = new(cursor);
    private readonly List<Part> parts = [];
    private readonly List<Part> annexes = [];
    private readonly List<Passage> conclusions = [];
    private readonly List<Note> uncalled = [];
    private readonly AknMasthead masthead = new();
    private AknMeta meta = new();
    private NodaTime.LocalDate? adopted;
    private string? meeting;

    /// <summary>The text the cursor stands at, to its end.</summary>
    public AknDraft Read()
    {
        var (name, line) = (cursor.Attribute("name"), cursor.Line);
        var blocks = new AknBlocks(cursor, text, notices);
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            switch (cursor.Name)
            {
                case "meta": Meta(); break;
                case "coverPage": new AknMastheadReader(cursor, text).Cover(masthead); break;
                case "preface": new AknMastheadReader(cursor, text).Preface(masthead); break;
                case "preamble": blocks.Preamble(parts); break;
                case "mainBody" or "body": blocks.Body(parts, level: 1, isOperative: true); break;
                case "conclusions": Conclusions(); break;
                case "attachments": new AknAnnexes(cursor, text, notices, blocks).Read(annexes); break;
                default: cursor.Skip(); break;
            }
        }

        return new(name, line, meta, masthead) { Parts = [.. parts, .. annexes], Conclusions = conclusions, Notes = [.. text.Notes, .. uncalled], Adopted = adopted, Meeting = meeting };
    }

    private void Meta()
    {
        var reader = new AknMetaReader(cursor, text, notices.WithMetadata);
        meta = reader.Read();
        foreach (var (mark, words) in reader.Uncalled) uncalled.Add(AknText.NoteOf(mark, words));
        notices.IsOurs = text.KeepsBrackets = meta.Own.Count > 0;
    }

    /// <summary>The meeting and the date, a line each.</summary>
    private void Conclusions()
    {
        text.Seen = Seen;
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) conclusions.AddRange(text.Lines());
        text.Seen = null;
    }

    private void Seen()
    {
        if (cursor.Name == "docDate" && cursor.Attribute("refersTo") == "#adoptionDate") adopted ??= AknMastheadReader.DateOf(cursor.Attribute("date"));
        else if (cursor.Name == "location") meeting ??= cursor.Attribute("title");
    }
}

/// <summary>A text as it was read, before its language and its ids are known.</summary>
internal sealed record AknDraft(string? Name, int Line, AknMeta Meta, AknMasthead Masthead)
{
    public required IReadOnlyList<Part> Parts { get; init; }

    public required IReadOnlyList<Passage> Conclusions { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }

    public NodaTime.LocalDate? Adopted { get; init; }

    public string? Meeting { get; init; }
}
