using System.Globalization;
using Dais.Documents.Keeping;
using Dais.Kernel;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Documents.Importing;

/// <summary>Takes over the imports that stood as files before there was a record, those that were discarded first.</summary>
/// <param name="data">The data folder.</param>
/// <param name="before">Puts them on the record, and sets the files aside.</param>
/// <param name="bytes">Where texts are kept.</param>
public sealed class TakeOverImports(DataFolder data, BeforeTheRecord before, IKeepBytes bytes)
{
    private static readonly string[] folders = ["discarded", "imports"];

    /// <summary>Takes over what there is; nothing where there is nothing, or where it was taken over already.</summary>
    /// <exception cref="IOException">A file cannot be read or moved, or the record cannot take acts now; what was done is done, and the rest is done the next time.</exception>
    public async Task TakeOverAsync(CancellationToken cancellation = default)
    {
        foreach (var place in folders.Select(f => data.PathOf(f)).Where(Directory.Exists))
        {
            foreach (var folder in Directory.EnumerateDirectories(place).Select(f => new ImportFolder(f)).OrderBy(Turn).ThenBy(f => f.Name, StringComparer.Ordinal))
            {
                if (folder.Card() is { } card) await TakeAsync(folder, card, Path.GetFileName(place), cancellation);
            }

            before.SetAside(place);
        }
    }

    // The same file may have been discarded more than once: the second time its folder has the number 2.
    private static int Turn(ImportFolder folder) =>
        int.TryParse(Path.GetExtension(folder.Name).TrimStart('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var turn) ? turn : 1;

    private async Task TakeAsync(ImportFolder folder, ImportCard card, string place, CancellationToken cancellation)
    {
        var received = folder.Received();
        var hash = await bytes.KeepAsync(received, cancellation);
        var begun = await DoAsync("received", card.ReceivedAt, import => ReceivingDocument.Decide(import, new(card.FileName, card.Language, hash, received.Length)));
        // The same file was sent since there is a record: what was done to it there holds.
        if (begun is { Acts.IsEmpty: true, WasBefore: false }) return;
        if (folder.CorrectedAt is { } correctedAt)
        {
            var corrected = await bytes.KeepAsync(folder.Corrected(), cancellation);
            await DoAsync("corrected", correctedAt, import => import is null || import.Corrected == corrected ? Decision.Act() : Decision.Act(new ReadingCorrected(corrected)));
        }

        if (card.Session is { } session)
            await DoAsync("kept", folder.ChangedAt, import => import is not { IsKept: false } ? Decision.Act() : Decision.Act(new DocumentKept(session)));
        if (place == "discarded")
            await DoAsync("discarded", folder.ChangedAt, import => import is null ? Decision.Act() : Decision.Act(new DocumentDiscarded()));

        ValueTask<Recorded.Done> DoAsync(string what, Instant at, Func<Import?, Decision> decide) => before.DoAsync(
            Import.StreamOf(card.Id), Import.Fold, decide, Instant.Max(at, card.ReceivedAt), $"{place}/{folder.Name}-{what}", cancellation);
    }
}
