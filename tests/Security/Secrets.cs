using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dais.Conference.Sessions;
using Dais.Documents.Agendas;
using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Security.Tests;

/// <summary>A word that stands nowhere else, and who may see it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Label">The label of the part it stands in; public for what a deed and no label guards.</param>
/// <param name="MaySee">Whether a reader may see it.</param>
internal sealed record Secret(string Word, Label Label, Func<Reader, bool> MaySee);

/// <summary>A data folder full of marked secrets: wherever a text can carry a label, one for each audience.</summary>
internal static class Secrets
{
    /// <summary>The session's id.</summary>
    public const string Session = "guarded";

    private static readonly Instant Now = Instant.FromUtc(2027, 6, 8, 10, 0);
    private static readonly Standing Agenda = new(new Place { Session = Session, Document = $"{Session}/agenda" });

    private static readonly Label[] labels =
    [
        .. Enum.GetValues<Audience>().Where(a => a is not (Audience.None or Audience.Public)).Select(Label.For),
        Label.For(Audience.Reviewers | Audience.Secretariat),
    ];

    private static readonly string[] kinds = ["item", "subitem", "paragraph", "document", "row"];

    /// <summary>Every secret of the folder.</summary>
    public static IReadOnlyList<Secret> All { get; } =
    [
        .. from label in labels from kind in kinds select new Secret(Word(kind, label), label, reader => reader.MaySee(label, Agenda, Now)),
        .. GuardedPapers.Secrets(labels, Now),
        new(ImportedWord, Label.Public, MayImport),
        new(ImportedName, Label.Public, MayImport),
        new(BrokenName, Label.Public, MayImport),
    ];

    private const string ImportedWord = "zqimportedtext";
    private const string ImportedName = "zqimportedname";
    private const string BrokenName = "zqbrokenname";

    /// <summary>Fills a data folder, with files that the server takes over onto its record, and answers the id of its import.</summary>
    public static string? Fill(DataFolder data)
    {
        GuardedPapers.Keep(data, labels, null, Now);
        return Fill(data, Whole());
    }

    /// <summary>Fills a data folder with what is left when everything above a reader's clearance was never there.</summary>
    public static string? FillFor(DataFolder data, Reader reader)
    {
        GuardedPapers.Keep(data, labels, reader, Now);
        return MayImport(reader)
            ? Fill(data, Whole().For(reader.ClearanceIn(Agenda.Place, Now)))
            : FillSession(data, Whole().For(reader.ClearanceIn(Agenda.Place, Now)));
    }

    private static string? FillSession(DataFolder data, ProvisionalAgenda agenda)
    {
        DataFolder.Write(data.PathOf("sessions", Session + ".json"), Encoding.UTF8.GetBytes(AgendaJson.Write(agenda, indented: true)));
        return null;
    }

    private static string Fill(DataFolder data, ProvisionalAgenda agenda)
    {
        FillSession(data, agenda);
        DataFolder.Write(data.PathOf("sessions", BrokenName + ".json"), "{"u8);
        var text = Encoding.UTF8.GetBytes($"Provisional agenda\n\n1. Opening of the meeting: {ImportedWord}.\n");
        var id = Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 8));
        DataFolder.Write(data.PathOf("imports", id, "received"), text);
        DataFolder.Write(data.PathOf("imports", id, "import.json"), JsonSerializer.SerializeToUtf8Bytes(new { fileName = ImportedName + ".txt", receivedAt = InstantPattern.ExtendedIso.Format(Now), language = "en", version = 0 }));
        return id;
    }

    private static bool MayImport(Reader reader) => reader.May(ImportDeeds.Read, Standing.Anywhere, Now);

    private static string Word(string kind, Label label) => $"zq{kind}{(int)label.Audience}x";

    private static ProvisionalAgenda Whole()
    {
        var sample = SampleSession.Load();
        var first = sample.Items[0];
        var guarded = first with
        {
            SubItems = [.. first.SubItems, .. labels.Select((l, i) => new SubItem { Letter = ((char)('n' + i)).ToString(), Title = Text("subitem", l), Label = l })],
            Annotation = [.. first.Annotation, .. labels.Select(l => new AnnotationParagraph(Text("paragraph", l)) { Label = l })],
            Documents = [.. first.Documents, .. labels.Select(l => new DocumentEntry(Text("document", l), []) { Label = l })],
        };
        var items = labels.Select((l, i) => new AgendaItem { Number = 50 + i, Title = Text("item", l), Label = l });
        return sample with
        {
            Items = [guarded, .. sample.Items.Skip(1), .. items],
            OrganizationOfWork = [.. sample.OrganizationOfWork.Select((m, n) => n > 0 ? m : m with { Entries = [.. m.Entries, .. labels.Select((l, i) => new MeetingEntry(50 + i, null, false, Text("row", l)))] })],
        };
    }

    private static LocalizedText Text(string kind, Label label) => LocalizedText.Of(Language.English, Word(kind, label));
}
