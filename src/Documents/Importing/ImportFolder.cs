using System.Text.Json;
using Dais.Documents.Keeping;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Importing;

/// <summary>The folder of one import as it was kept before the record: the bytes as received, the card that describes it, and the text as corrected.</summary>
internal sealed class ImportFolder(string folder)
{
    private static readonly JsonSerializerOptions shape = new(JsonSerializerDefaults.Web);

    /// <summary>Its name: the import's id, and for one that was discarded again a number.</summary>
    public string Name => Path.GetFileName(folder);

    /// <summary>When the card was last written: whatever became of the import, it became then.</summary>
    public Instant ChangedAt => BeforeTheRecord.TimeOf(CardPath);

    /// <summary>When the text was corrected last; null where it was not.</summary>
    public Instant? CorrectedAt => File.Exists(CorrectedPath) ? BeforeTheRecord.TimeOf(CorrectedPath) : null;

    private string CardPath => Path.Combine(folder, "import.json");

    private string ReceivedPath => Path.Combine(folder, "received");

    private string CorrectedPath => Path.Combine(folder, "corrected.txt");

    /// <summary>The card; null where the folder holds none that can be read, or no bytes: such a folder was not shown either.</summary>
    public ImportCard? Card()
    {
        if (!File.Exists(CardPath) || !File.Exists(ReceivedPath) || !Import.IsId(Name.Split('.')[0])) return null;
        try
        {
            var card = JsonSerializer.Deserialize<CardJson>(File.ReadAllBytes(CardPath), shape);
            return card is { FileName: { } name, ReceivedAt: { } at } && InstantPattern.ExtendedIso.Parse(at) is { Success: true } received
                ? new(Name.Split('.')[0], name, received.Value, card.Language, card.Session)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] Received() => File.ReadAllBytes(ReceivedPath);

    public byte[] Corrected() => File.ReadAllBytes(CorrectedPath);

    private sealed record CardJson(string? FileName, string? ReceivedAt, Language? Language, string? Session);
}

/// <summary>What the card of an import says.</summary>
internal sealed record ImportCard(string Id, string FileName, Instant ReceivedAt, Language? Language, string? Session);
