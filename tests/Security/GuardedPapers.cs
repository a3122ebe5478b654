using System.Globalization;
using System.Text;
using Dais.Conference;
using Dais.Documents;
using Dais.Documents.Keeping;
using Dais.Documents.Register;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sqlite;
using NodaTime;

namespace Dais.Security.Tests;

/// <summary>Documents on the record that are full of marked secrets: one in whose parts every label stands, and one that is confidential as a whole.</summary>
internal static class GuardedPapers
{
    /// <summary>The id of the document whose parts have labels.</summary>
    public const string Resolution = "path-res-1-1";

    /// <summary>The id of the document that is for those who negotiate it.</summary>
    public const string Draft = "path-cop-2027-l.2";

    private const string DraftWord = "zqdrafttitle";
    private const string ReceivedWord = "zqreceived";

    private static readonly Label negotiators = Label.For(Audience.Delegates | Audience.Bureau | Audience.Secretariat);

    private static readonly string[] kinds = ["passage", "note", "spot", "cell", "asked"];

    /// <summary>Every secret of the documents.</summary>
    public static IEnumerable<Secret> Secrets(Label[] labels, Instant now) =>
    [
        .. from label in labels from kind in kinds select new Secret(Word(kind, label), label, reader => reader.MaySee(label, StandingOf(Resolution), now)),
        new(DraftWord, negotiators, reader => reader.MaySee(negotiators, StandingOf(Draft), now)),
    ];

    /// <summary>Keeps the documents on the record of a data folder; for a reader, what is left when everything above their clearance was never there.</summary>
    public static void Keep(DataFolder data, Label[] labels, Reader? reader, Instant now) => KeepAsync(data, labels, reader, now).GetAwaiter().GetResult();

    private static async Task KeepAsync(DataFolder data, Label[] labels, Reader? reader, Instant now)
    {
        System.IO.Directory.CreateDirectory(data.Root);
        await using var record = SqliteRecord.Open(data.PathOf("record.db"));
        var types = new ActTypes().AddRecordActs().AddDocumentActs().AddConferenceActs();
        var store = new DocumentStore(new Recorder(record, types, SystemClock.Instance), record, DocumentRegister.Model());
        var whole = new KeptText { Resolution = Whole(labels), Requests = Asked(labels) };
        var clearance = reader?.ClearanceIn(StandingOf(Resolution).Place, now);
        await KeepAsync(store, record, clearance is { } seen ? whole.For(seen) : whole, Label.Public);
        // A version in another language that has none of the guarded parts: where the two part is what is guarded.
        await KeepAsync(store, record, new() { Resolution = Whole([]) with { Language = Language.French } }, Label.Public);
        if (reader?.MaySee(negotiators, StandingOf(Draft), now) != false)
            await KeepAsync(store, record, new() { Resolution = Small("PATH/COP/2027/L.2", DraftWord, "Recalls paragraph 1 of PATH/RES/1/1.") with { Kind = DocumentKind.DraftResolution } }, negotiators);
    }

    private static async Task KeepAsync(DocumentStore store, SqliteRecord record, KeptText text, Label label)
    {
        var resolution = text.Resolution!;
        var bytes = await record.KeepAsync(Encoding.UTF8.GetBytes($"{ReceivedWord} {resolution.Title!.Text}"));
        var version = new DocumentVersionKept(resolution.Kind, resolution.Language, label, bytes, "", "0123456789abcdef", "guarded.txt")
        {
            Symbols = [.. resolution.Symbols],
            Title = resolution.Title.Text,
        };
        var (_, recorded) = await store.KeepAsync(text, version, 0, new By("system"));
        Assert.IsType<Recorded.Done>(recorded);
    }

    private static Standing StandingOf(string document) => new(new Place { Document = document });

    private static string Word(string kind, Label label) => $"zqpaper{kind}{((int)label.Audience).ToString(CultureInfo.InvariantCulture)}x";

    private static Resolution Small(string symbol, string title, string asks = "Requests States to rest.") => new()
    {
        Kind = DocumentKind.Resolution,
        Language = Language.English,
        Symbols = [DocumentSymbol.TryParse(symbol, out var read) ? read : throw new FormatException(symbol)],
        Title = new(title),
        Parts = [new EnactingFormula(new("The Conference,")), new OperativeParagraph(1, "1.", new(asks)) { Id = "para_1" }],
    };

    // What guarded paragraphs cite is guarded with them: one of the text's own, and a resolution that nothing else cites.
    // Each label guards a paragraph with a footnote of its own, a point of a paragraph that is not guarded, and a row of a table.
    private static Resolution Whole(Label[] labels)
    {
        var small = Small("PATH/RES/1/1", "Guarded paths");
        return small with
        {
            Parts =
            [
                .. small.Parts,
                .. labels.Select((l, i) => new OperativeParagraph(10 + i, $"{10 + i}.", new($"Notes {Word("passage", l)}, paragraph 1 above and General Assembly resolution 61/{10 + i};") { Notes = [new(5, "*")] }) { Id = $"para_{10 + i}", Label = l }),
                new OperativeParagraph(50, "50.", new("Requests States:")) { Id = "para_50", Within = [.. labels.Select((l, i) => new Point($"({i})", new(Word("spot", l))) { Id = $"para_50__point_{i}", Label = l })] },
                new Grid { Id = "table_1", Within = [new Row([new("Length"), new("Name")]), .. labels.Select(l => new Row([new("1"), new(Word("cell", l))]) { Label = l })] },
            ],
            Notes = [.. labels.Select(l => new Note("*", new($"See {Word("note", l)}.")))],
        };
    }

    private static IReadOnlyList<Request> Asked(Label[] labels) =>
    [
        new() { Part = "para_1", Paragraph = 1, Verb = "Requests", To = ["states"], What = new(0, 7), In = "to rest", Due = "session 2" },
        .. labels.Select((l, i) => new Request { Part = $"para_{10 + i}", Paragraph = 10 + i, Verb = "Notes", To = ["states"], What = new(0, Word("asked", l).Length), In = Word("asked", l) }),
    ];
}
