using System.Globalization;
using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
using Dais.Record.Folding;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dais.Documents.Searching;

/// <summary>Feeds the index from the register and the sessions: whatever is kept, replaced or labelled is found, or not found, a moment later.</summary>
/// <param name="desk">The index.</param>
/// <param name="store">The documents on the record.</param>
/// <param name="register">The register, as it follows the record.</param>
/// <param name="agendas">The agendas of sessions.</param>
/// <param name="places">Where documents stand.</param>
/// <param name="log">Says what could not be taken in.</param>
internal sealed partial class SearchFeed(SearchDesk desk, DocumentStore store, ReadModel<DocumentRegister> register, IKnowAgendas agendas, IPlaceDocuments places, ILogger<SearchFeed> log) : BackgroundService
{
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        object[] fed = [];
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = register.Now;
            await agendas.WaitForAsync(now.Position, LooksAgainAfter, stoppingToken);
            await places.WaitForAsync(now.Position, LooksAgainAfter, stoppingToken);
            object[] there = [now.State, agendas.Known, places.Known];
            if (!there.SequenceEqual(fed, ReferenceEqualityComparer.Instance))
            {
                try
                {
                    await FeedAsync(now.State, stoppingToken);
                    fed = there;
                }
                catch (Exception trouble) when (trouble is SqliteException or IOException or InvalidDataException)
                {
                    // The pages go on without what is missing here; the next look tries again.
                    NotFed(log, trouble);
                    await Task.Delay(LooksAgainAfter, stoppingToken);
                    continue;
                }
            }

            desk.FedThrough = now.Position;
            await register.WaitForAsync(now.Position + 1, LooksAgainAfter, stoppingToken);
        }
    }

    /// <summary>Takes in what the index does not have as the register has it.</summary>
    internal async Task FeedAsync(DocumentRegister documents, CancellationToken cancellation)
    {
        var known = desk.Index.Stamps();
        var there = new HashSet<string>(StringComparer.Ordinal);
        var missing = new List<IndexedDocument>();
        foreach (var document in documents.All)
        {
            foreach (var version in document.InEachLanguage(Versions.LatestRevision(document)))
            {
                var (key, stamp) = (IndexKeys.Document(document.Id, version.Language), $"{StampOf(document, version)}-{places.PlaceOf(document.Id).Body}");
                there.Add(key);
                if (known.GetValueOrDefault(key) != stamp) missing.Add(await IndexedAsync(document, version, key, stamp, cancellation));
            }
        }

        missing.AddRange(Missing(await agendas.AllAsync(cancellation), known, there));
        foreach (var gone in known.Keys.Where(k => !there.Contains(k))) desk.Index.Remove(gone);
        if (missing.Count > 0) desk.Index.Take(missing, cancellation);
    }

    private IEnumerable<IndexedDocument> Missing(IReadOnlyList<KeptAgenda> kept, IReadOnlyDictionary<string, string?> known, HashSet<string> there)
    {
        foreach (var (agenda, language) in kept.SelectMany(a => IndexedAgenda.LanguagesOf(a.Agenda).Select(l => (a, l))))
        {
            var (key, body) = (IndexKeys.Agenda(agenda.Session, language), agendas.StandingOf(agenda.Session)?.Place.Body);
            var stamp = $"{agenda.Stamp}-{body}";
            there.Add(key);
            if (known.GetValueOrDefault(key) != stamp) yield return IndexedAgenda.Of(agenda.Agenda, language, IndexKeys.DocumentOf(key), key) with { Within = body, Stamp = stamp };
        }
    }

    private async Task<IndexedDocument> IndexedAsync(DocumentOnRecord document, DocumentVersion version, string key, string stamp, CancellationToken cancellation)
    {
        var text = document.Parts.IsEmpty
            ? await store.TextOfAsync(version, cancellation)
            : GuardedParts.In(document, version.Language, await store.TextsOfAsync(document, version.Revision, cancellation));
        var indexed = IndexedText.Of(text.AsReading(), key) ?? throw new InvalidDataException($"The document {document.Id} has no text to find.");
        return indexed with { Work = document.Id, Within = places.PlaceOf(document.Id).Body, Stamp = stamp, Label = indexed.Label.And(document.Label) };
    }

    // Labels change what is found without a new version: the stream's version tells.
    private static string StampOf(DocumentOnRecord document, DocumentVersion version) =>
        string.Create(CultureInfo.InvariantCulture, $"{version.Text}-{(int)document.Label.Audience}-{Labels(document)}");

    // Which parts a label guards in one version hangs on all of them.
    private static string Labels(DocumentOnRecord document) =>
        document.Parts.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"{document.Version}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not take in what is new; it is tried again in a minute.")]
    private static partial void NotFed(ILogger logger, Exception trouble);
}
