using System.Text.Json;
using Dais.Documents.Keeping;
using Dais.Kernel;
using NodaTime.Text;

namespace Dais.Documents.Importing;

/// <summary>The folder of one import: the bytes as received, the card that describes it, and the text as corrected.</summary>
internal sealed class ImportFiles(string folder)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Folder => folder;

    public string ReceivedPath => Path.Combine(folder, "received");

    public string CorrectedPath => Path.Combine(folder, "corrected.txt");

    /// <summary>The reading of the bytes as received, which no correction touches.</summary>
    public string FirstReadingPath => Path.Combine(folder, "reading.json");

    /// <summary>The reading of the text as corrected.</summary>
    public string CorrectedReadingPath => Path.Combine(folder, "corrected.json");

    private string CardPath => Path.Combine(folder, "import.json");

    /// <summary>The import, or null where the folder holds none that can be read.</summary>
    public Import? Card()
    {
        if (!File.Exists(CardPath) || !File.Exists(ReceivedPath)) return null;
        try
        {
            var card = JsonSerializer.Deserialize<CardJson>(File.ReadAllBytes(CardPath), Shape);
            return card is not { FileName: { } name, ReceivedAt: { } at } || InstantPattern.ExtendedIso.Parse(at) is not { Success: true } received
                ? null
                : new(Path.GetFileName(folder), name, received.Value) { Language = card.Language, Version = card.Version, Session = card.Session };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(Import import) => DataFolder.Write(
        CardPath,
        JsonSerializer.SerializeToUtf8Bytes(
            new CardJson(import.FileName, InstantPattern.ExtendedIso.Format(import.ReceivedAt), import.Language, import.Version, import.Session), Shape));

    private sealed record CardJson(string? FileName, string? ReceivedAt, Language? Language, int Version, string? Session);
}
