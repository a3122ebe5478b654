using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dais.Documents.Agendas;
using Dais.Documents.Keeping;
using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Importing;

/// <summary>Keeps what was received, and what became of it, under the data folder. Nothing received is ever lost.</summary>
public sealed class ImportStore(DataFolder data)
{
    private const int LongestName = 120;
    private readonly Lock gate = new();
    private readonly Recent<ImportReading> readings = new(4);

    /// <summary>The imports, the newest first.</summary>
    public IReadOnlyList<Import> All() =>
        !Directory.Exists(data.PathOf("imports"))
            ? []
            : [.. Directory.EnumerateDirectories(data.PathOf("imports")).Select(f => new ImportFiles(f).Card()).OfType<Import>().OrderByDescending(i => i.ReceivedAt)];

    /// <summary>Keeps bytes as received. The same bytes again are the same import, with all that was done to it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">As the sender called it.</param>
    /// <param name="language">The language in which to read it; null to have it recognized.</param>
    /// <param name="now">When it came.</param>
    /// <param name="refusal">Why the bytes are no text that can be read; nothing is kept then.</param>
    /// <returns>The import, or null when it is refused.</returns>
    public Import? Receive(ReadOnlyMemory<byte> bytes, string fileName, Language? language, Instant now, out Finding? refusal)
    {
        refusal = null;
        if (!SourceText.TryDecode(bytes, out var text, out var why))
        {
            refusal = why;
            return null;
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 8));
        lock (gate)
        {
            var files = FilesOf(id);
            if (files.Card() is { } known) return known;
            var import = new Import(id, Shorten(fileName), now) { Language = language };
            DataFolder.Write(files.ReceivedPath, bytes.Span);
            var reading = AgendaReader.Read(text, language);
            WriteReading(files.FirstReadingPath, reading);
            files.Write(import);
            Remember(new(import, text, text, reading, null));
            return import;
        }
    }

    /// <summary>An import with its reading; null where there is none.</summary>
    public ImportReading? Find(string id)
    {
        if (!IsId(id) || FilesOf(id).Card() is not { } import) return null;
        return readings.Get(id, VersionOf(import), () => Read(import));
    }

    /// <summary>The bytes as received.</summary>
    public byte[] Received(Import import) => File.ReadAllBytes(FilesOf(import.Id).ReceivedPath);

    /// <summary>Reads on with a corrected text; the bytes as received and their reading stay as they are.</summary>
    /// <param name="import">The import, in the version that was corrected.</param>
    /// <param name="lines">The whole text.</param>
    /// <returns>False when somebody else corrected or kept it in the meantime: nothing is written then.</returns>
    public bool Correct(Import import, IReadOnlyList<string> lines) => Change(import, files =>
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        if (!SourceText.TryDecode(bytes, out var text, out _)) return null;
        DataFolder.Write(files.CorrectedPath, bytes);
        var reading = AgendaReader.Read(text, import.Language);
        WriteReading(files.CorrectedReadingPath, reading);
        var corrected = import with { Version = import.Version + 1 };
        var received = Decode(files.ReceivedPath);
        Remember(new(corrected, received, text, reading, LineChanges.Compare(received.Lines, text.Lines)));
        return corrected;
    });

    /// <summary>Goes back to the text as received.</summary>
    public bool Restore(Import import) => Change(import, files =>
    {
        File.Delete(files.CorrectedPath);
        File.Delete(files.CorrectedReadingPath);
        return import with { Version = import.Version + 1 };
    });

    /// <summary>Reads it again as a text in another language.</summary>
    public bool ReadAs(Import import, Language? language) =>
        Change(import, _ => import with { Language = language, Version = import.Version + 1 });

    /// <summary>Notes that it was kept as a session; from then on it is evidence, and is not corrected any more.</summary>
    public bool MarkKept(Import import, string session) => Change(import, _ => import with { Session = session });

    /// <summary>Takes it out of the readings; its files go to the folder "discarded", where nobody loses them.</summary>
    public void Discard(Import import)
    {
        lock (gate)
        {
            var folder = FilesOf(import.Id).Folder;
            if (!Directory.Exists(folder)) return;
            var place = data.PathOf("discarded", import.Id);
            for (var again = 2; Directory.Exists(place); again++) place = data.PathOf("discarded", $"{import.Id}.{again}");
            Directory.CreateDirectory(data.PathOf("discarded"));
            Directory.Move(folder, place);
        }
    }

    private static string VersionOf(Import import) =>
        string.Create(CultureInfo.InvariantCulture, $"{import.Version} {import.Language} {import.Session} {import.ReceivedAt}");

    // What was just read need not be read again for the page that shows it.
    private void Remember(ImportReading reading) => readings.Get(reading.Import.Id, VersionOf(reading.Import), () => reading);

    private static bool IsId(string id) => id.Length == 16 && id.All(char.IsAsciiHexDigitLower);

    private static string Shorten(string name) => name.Length <= LongestName ? name : string.Concat("…", name.AsSpan(name.Length - LongestName));

    private static void WriteReading(string path, AgendaReading reading) =>
        DataFolder.Write(path, Encoding.UTF8.GetBytes(AgendaJson.Write(reading.Agenda, reading)));

    private ImportFiles FilesOf(string id) => new(data.PathOf("imports", id));

    private bool Change(Import import, Func<ImportFiles, Import?> change)
    {
        lock (gate)
        {
            var files = FilesOf(import.Id);
            if (files.Card() is not { Session: null } now || now.Version != import.Version || change(files) is not { } changed) return false;
            files.Write(changed);
            return true;
        }
    }

    private ImportReading Read(Import import)
    {
        var files = FilesOf(import.Id);
        var received = Decode(files.ReceivedPath);
        if (!File.Exists(files.CorrectedPath)) return new(import, received, received, AgendaReader.Read(received, import.Language), null);
        var corrected = Decode(files.CorrectedPath);
        return new(
            import, received, corrected, AgendaReader.Read(corrected, import.Language), LineChanges.Compare(received.Lines, corrected.Lines));
    }

    private static SourceText Decode(string path) => SourceText.TryDecode(File.ReadAllBytes(path), out var text, out var refusal)
        ? text
        : throw new InvalidDataException($"{path} was read when it came and cannot be read any more: {refusal.Code}.");
}
