using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dais.Documents.Agendas;
using Dais.Documents.Keeping;
using Dais.Documents.Reading;
using Dais.Kernel;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using Dais.Record.Storing;

namespace Dais.Documents.Importing;

/// <summary>What was received to be read, and what became of it: acts on the record, and the bytes they name. Nothing received is ever lost.</summary>
/// <remarks>The reading itself is computed from the bytes, and kept in memory for a while.</remarks>
/// <param name="recorder">Carries out commands.</param>
/// <param name="bytes">Where texts are kept, as received and as corrected.</param>
/// <param name="book">The imports, as they follow from the record.</param>
/// <param name="reader">Reads what was received.</param>
public sealed class ImportStore(Recorder recorder, IKeepBytes bytes, ReadModel<ImportBook> book, IReadDocuments reader)
{
    private const int LongestName = 120;

    // Whatever was received, what a person typed over it is text.
    private const string CorrectedName = "corrected.txt";

    private readonly Recent<ImportReading> readings = new(4);

    /// <summary>The imports, the newest first.</summary>
    public IReadOnlyList<Import> All() => [.. book.State.All.OrderByDescending(i => i.ReceivedAt).ThenBy(i => i.Id, StringComparer.Ordinal)];

    /// <summary>An import with its reading; null where there is none.</summary>
    public async ValueTask<ImportReading?> FindAsync(string id, CancellationToken cancellation = default) =>
        book.State.Find(id) is { } import ? await ReadingOfAsync(import, cancellation) : null;

    /// <summary>An import as it is on the record at this moment, for who was told that it changed; null where there is none.</summary>
    public async ValueTask<ImportReading?> FindPresentAsync(string id, CancellationToken cancellation = default) =>
        Import.IsId(id) && (await recorder.LoadAsync(Import.StreamOf(id), Import.Fold, cancellation)).State is { } import ? await ReadingOfAsync(import, cancellation) : null;

    /// <summary>The bytes as received.</summary>
    /// <exception cref="InvalidDataException">They are not there any more.</exception>
    public ValueTask<byte[]> ReceivedAsync(Import import, CancellationToken cancellation = default) => BytesAsync(import.Bytes, cancellation);

    /// <summary>Keeps bytes as received. The same bytes again are the same import, with all that was done to it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fileName">As the sender called it.</param>
    /// <param name="language">The language in which to read it; null to have it recognized.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The import's id, and what became of it; or the reason why the bytes cannot be read: nothing is kept then.</returns>
    public async ValueTask<Reception> ReceiveAsync(ReadOnlyMemory<byte> file, string fileName, Language? language, By by, CancellationToken cancellation = default)
    {
        if (await reader.ReadAsync(file, fileName, language, null, cancellation) is DocumentRead.Refused refused) return new(null, null, refused.Why);
        var id = IdOf(SHA256.HashData(file.Span));
        var recorded = await KeepAndDoAsync(
            id, file, (import, hash) => ReceivingDocument.Decide(import, new(Shorten(fileName), language, hash, file.Length)), by, _ => null, cancellation);
        return new(id, recorded, null);
    }

    /// <summary>Reads on with a corrected text; the bytes as received stay as they are.</summary>
    /// <param name="id">The import.</param>
    /// <param name="seen">The version that was corrected.</param>
    /// <param name="lines">The whole text.</param>
    /// <param name="by">Who corrects it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The lines make no text that could be read.</exception>
    public ValueTask<Recorded> CorrectAsync(string id, int seen, IReadOnlyList<string> lines, By by, CancellationToken cancellation = default)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return SourceText.TryDecode(text, out _, out var why)
            ? KeepAndDoAsync(id, text, (import, hash) => CorrectingReading.Decide(import, new(hash, seen)), by, hash => Key($"correct-{id}-{seen}-{hash}"), cancellation)
            : throw new ArgumentException($"The lines make no text that could be read: {why.Code}.", nameof(lines));
    }

    /// <summary>Goes back to the text as received.</summary>
    public ValueTask<Recorded> RestoreAsync(string id, int seen, By by, CancellationToken cancellation = default) =>
        DoAsync(id, import => RestoringReading.Decide(import, new(seen)), by with { Key = Key($"restore-{id}-{seen}") }, cancellation);

    /// <summary>Reads it again as a text in another language; null to have it recognized.</summary>
    public ValueTask<Recorded> ReadAsAsync(string id, int seen, Language? language, By by, CancellationToken cancellation = default) =>
        DoAsync(id, import => SettingReadingLanguage.Decide(import, new(language, seen)), by with { Key = Key($"language-{id}-{seen}-{language}") }, cancellation);

    /// <summary>Reads it again as a document of another kind; null to have it recognized.</summary>
    public ValueTask<Recorded> ReadAsKindAsync(string id, int seen, DocumentKind? kind, By by, CancellationToken cancellation = default) =>
        DoAsync(id, import => SettingReadingKind.Decide(import, new(kind, seen)), by with { Key = Key($"kind-{id}-{seen}-{kind}") }, cancellation);

    /// <summary>Takes it out of the list; what was received stays on the record.</summary>
    public ValueTask<Recorded> DiscardAsync(string id, int seen, By by, CancellationToken cancellation = default) =>
        DoAsync(id, import => DiscardingDocument.Decide(import, new(seen)), by with { Key = Key($"discard-{id}-{seen}") }, cancellation);

    /// <summary>Keeps an agenda that was read: the session first, then the import as kept. What a crash left undone in between is done when it is repeated.</summary>
    /// <param name="of">The reading that was looked at.</param>
    /// <param name="agenda">The agenda in it.</param>
    /// <param name="sessions">Where the session is kept.</param>
    /// <param name="by">Who keeps it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async ValueTask<AgendaKeeping> KeepAsync(ImportReading of, ProvisionalAgenda agenda, IKeepAgendas sessions, By by, CancellationToken cancellation = default)
    {
        var keeping = await sessions.KeepAsync(agenda, of.Import.Id, by, cancellation);
        if (keeping is not AgendaKeeping.Kept session) return keeping;
        var recorded = await KeptAsync(of.Import, session.Session, null, by, cancellation);
        return recorded is Recorded.Done done ? session with { Position = Math.Max(session.Position, done.Position) } : new AgendaKeeping.NotKept(recorded);
    }

    /// <summary>Takes note that a reading was kept as a version of a document, which is there already.</summary>
    public ValueTask<Recorded> KeptAsDocumentAsync(ImportReading of, string document, By by, CancellationToken cancellation = default) =>
        KeptAsync(of.Import, null, document, by, cancellation);

    /// <summary>The id of the import of bytes with a hash.</summary>
    internal static string IdOf(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..8]);

    private ValueTask<Recorded> KeptAsync(Import of, string? session, string? document, By by, CancellationToken cancellation) => DoAsync(
        of.Id, import => KeepingDocument.Decide(import, new(session, document, of.Version)), by with { Key = Key($"keep-{of.Id}-{of.Version}") }, cancellation);

    // A form sent twice is the same command twice: its version and what it asks for tell it from every other.
    private static string Key(FormattableString key) => key.ToString(CultureInfo.InvariantCulture);

    // Half a character is none: the record keeps Unicode text only.
    private static string Shorten(string name)
    {
        var whole = string.Concat(name.EnumerateRunes());
        return whole.Length <= LongestName ? whole : string.Concat("…", string.Concat(whole[^LongestName..].EnumerateRunes()));
    }

    private async ValueTask<Recorded> KeepAndDoAsync(
        string id, ReadOnlyMemory<byte> text, Func<Import?, string, Decision> decide, By by, Func<string, string?> key, CancellationToken cancellation)
    {
        string hash;
        try
        {
            hash = await bytes.KeepAsync(text, cancellation);
        }
        catch (IOException failure)
        {
            return new Recorded.NotRecorded(RecordTrouble.Unavailable, failure.Message);
        }

        return await DoAsync(id, import => decide(import, hash), by with { Key = key(hash) }, cancellation);
    }

    private async ValueTask<Recorded> DoAsync(string id, Func<Import?, Decision> decide, By by, CancellationToken cancellation) => Import.IsId(id)
        ? await recorder.DoAsync(Import.StreamOf(id), Import.Fold, (import, _) => decide(import), by, cancellation)
        : new Recorded.Refused([new(ImportRules.NotThere, [])]);

    private async ValueTask<ImportReading> ReadingOfAsync(Import import, CancellationToken cancellation)
    {
        // The versions of a stream are never used again: they tell every state of it apart.
        var version = import.Version.ToString(CultureInfo.InvariantCulture);
        if (readings.Find(import.Id, version) is { } known) return known;
        var received = await ReadAsync(import, import.Bytes, import.FileName, cancellation);
        var corrected = import.Corrected is { } hash ? await ReadAsync(import, hash, CorrectedName, cancellation) : null;
        return readings.Get(import.Id, version, () => new(
            import,
            received.Source,
            (corrected ?? received).Source,
            (corrected ?? received).Reading,
            corrected is null ? null : LineChanges.Compare(received.Source.Lines, corrected.Source.Lines)));
    }

    private async ValueTask<DocumentRead.Read> ReadAsync(Import import, string hash, string fileName, CancellationToken cancellation) =>
        await reader.ReadAsync(await BytesAsync(hash, cancellation), fileName, import.Language, import.Kind, cancellation) switch
        {
            DocumentRead.Read read => read,
            DocumentRead.Refused refused => throw new InvalidDataException($"The bytes {hash} were read when they came and cannot be read any more: {refused.Why.Code}."),
            var other => throw new InvalidOperationException($"{other.GetType()} is no answer of a reader."),
        };

    private async ValueTask<byte[]> BytesAsync(string hash, CancellationToken cancellation) =>
        await bytes.FindAsync(hash, cancellation) ?? throw new InvalidDataException($"The record names the bytes {hash}, and they are not kept: restore them from a backup.");
}

/// <summary>What became of a file that was sent.</summary>
/// <param name="Id">The import's id; null when it is no text that can be read.</param>
/// <param name="Recorded">What became of it on the record; null when it is no text that can be read.</param>
/// <param name="Refusal">Why it is none; null when it is one.</param>
public sealed record Reception(string? Id, Recorded? Recorded, Finding? Refusal);
