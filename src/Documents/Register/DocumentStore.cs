using System.Globalization;
using Dais.Documents.Keeping;
using Dais.Kernel;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using Dais.Record.Storing;

namespace Dais.Documents.Register;

/// <summary>The documents on the record: what was kept of each, and what was decided about it.</summary>
/// <param name="recorder">Carries out commands.</param>
/// <param name="bytes">Where files and structures are kept.</param>
/// <param name="register">The documents, as they follow from the record.</param>
public sealed class DocumentStore(Recorder recorder, IKeepBytes bytes, ReadModel<DocumentRegister> register)
{
    private readonly Recent<KeptText> texts = new(256);

    /// <summary>The documents, as far as is known now.</summary>
    public DocumentRegister Known => register.State;

    /// <summary>The structure of a version.</summary>
    /// <exception cref="InvalidDataException">It is not kept any more, or is no structure.</exception>
    public async ValueTask<KeptText> TextOfAsync(DocumentVersion version, CancellationToken cancellation = default)
    {
        if (texts.Find(version.Text, "") is { } known) return known;
        var json = await BytesAsync(version.Text, cancellation);
        return texts.Get(version.Text, "", () => KeptText.Read(json));
    }

    /// <summary>The bytes of a version, as received.</summary>
    /// <exception cref="InvalidDataException">They are not there any more.</exception>
    public ValueTask<byte[]> ReceivedAsync(DocumentVersion version, CancellationToken cancellation = default) => BytesAsync(version.Bytes, cancellation);

    /// <summary>Keeps a version: the structure first, then the act that names it. The same again is done once.</summary>
    /// <param name="text">The structure.</param>
    /// <param name="version">What is to stand on the record; the hash of the structure is filled in.</param>
    /// <param name="seen">How many versions in its language and revision who keeps it has seen.</param>
    /// <param name="by">Who keeps it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The document's id, and what became of it.</returns>
    public async ValueTask<(string Id, Recorded Recorded)> KeepAsync(KeptText text, DocumentVersionKept version, int seen, By by, CancellationToken cancellation = default)
    {
        var id = DocumentIds.Of(version.Symbols.IsDefaultOrEmpty ? null : version.Symbols[0], version.Import);
        string hash;
        try
        {
            hash = await bytes.KeepAsync(text.Write(), cancellation);
        }
        catch (IOException failure)
        {
            return (id, new Recorded.NotRecorded(RecordTrouble.Unavailable, failure.Message));
        }

        return (id, await DoAsync(id, document => KeepingVersion.Decide(document, new(version with { Text = hash }, seen)), by with { Key = null }, cancellation));
    }

    /// <summary>Confirms a request as the text of a version says it.</summary>
    public ValueTask<Recorded> ConfirmAsync(DocumentOnRecord of, DocumentVersion version, string request, int seen, By by, CancellationToken cancellation = default) =>
        DecideAsync(of, version, request, seen, "confirm", DecidingRequest.Confirm, by, cancellation);

    /// <summary>Says what a request really is.</summary>
    public ValueTask<Recorded> CorrectAsync(DocumentOnRecord of, DocumentVersion version, string request, RequestFacts facts, int seen, By by, CancellationToken cancellation = default) =>
        DecideAsync(of, version, request, seen, $"correct-{facts.To}-{facts.Due}-{facts.ReportTo}", (document, command, found) => DecidingRequest.Correct(document, command, found, facts), by, cancellation);

    /// <summary>Says that a request is none.</summary>
    public ValueTask<Recorded> DismissAsync(DocumentOnRecord of, DocumentVersion version, string request, int seen, By by, CancellationToken cancellation = default) =>
        DecideAsync(of, version, request, seen, "dismiss", DecidingRequest.Dismiss, by, cancellation);

    /// <summary>Adds a request that was not found in the text of a version.</summary>
    public async ValueTask<Recorded> AddAsync(DocumentOnRecord of, DocumentVersion version, RequestFacts facts, string verb, string what, int seen, By by, CancellationToken cancellation = default)
    {
        var hasPart = await PartsOfAsync(of.Versions, cancellation);
        var id = FreeId(of, version.Revision, facts.Part ?? "text");
        var request = new RequestAdded(id, version.Revision, facts, version.Language, verb, what);
        return await DoAsync(of.Id, document => DecidingRequest.Add(document, request, seen, hasPart.Contains), by with { Key = KeyHash.Of(Key($"add-{of.Id}-{id}-{seen}-{facts}-{verb}-{what}")) }, cancellation);
    }

    /// <summary>Accepts or waives a place where versions part, or opens it again.</summary>
    /// <param name="of">The document.</param>
    /// <param name="command">What is decided about which.</param>
    /// <param name="found">What the versions say there, to who decides; null where they do not part.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public ValueTask<Recorded> DecideAsync(DocumentOnRecord of, DecideDiscord command, DiscordFacts? found, By by, CancellationToken cancellation = default) => DoAsync(
        of.Id, document => DecidingDiscord.Decide(document, command, found), by with { Key = KeyHash.Of(Key($"discord-{of.Id}-{command}")) }, cancellation);

    /// <summary>Says to whom the document, or a part of it, may be shown.</summary>
    /// <param name="of">The document.</param>
    /// <param name="part">The part's id in the language; null for the whole.</param>
    /// <param name="language">The language of the version that is labelled.</param>
    /// <param name="label">To whom.</param>
    /// <param name="seen">The version of the document's stream that who labels it has seen.</param>
    /// <param name="by">Who labels it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async ValueTask<Recorded> LabelAsync(DocumentOnRecord of, string? part, Language language, Label label, int seen, By by, CancellationToken cancellation = default)
    {
        var hasPart = part is null ? [] : await PartsOfAsync(of.Versions.Where(v => v.Language == language), cancellation);
        var command = new LabelDocument(part, language, label, seen);
        return await DoAsync(
            of.Id, document => LabellingDocument.Decide(document, command, hasPart.Contains),
            by with { Key = KeyHash.Of(Key($"label-{of.Id}-{language}-{part}-{seen}-{(int)label.Audience}")) }, cancellation);
    }

    /// <summary>The structures of the versions of a revision, the latest in each language.</summary>
    public async ValueTask<Dictionary<Language, KeptText>> TextsOfAsync(DocumentOnRecord of, string? revision, CancellationToken cancellation = default)
    {
        var found = new Dictionary<Language, KeptText>();
        foreach (var version in of.InEachLanguage(revision)) found[version.Language] = await TextOfAsync(version, cancellation);
        return found;
    }

    // A form sent twice is the same command twice: what it names and the version it was made for tell it from every other.
    private static string Key(FormattableString key) => key.ToString(CultureInfo.InvariantCulture);

    private static string FreeId(DocumentOnRecord of, string? revision, string part)
    {
        var number = 1;
        while (of.DecisionOn(revision, Key($"{part}.added-{number}")) is not null) number++;
        return Key($"{part}.added-{number}");
    }

    private async ValueTask<Recorded> DecideAsync(
        DocumentOnRecord of, DocumentVersion version, string request, int seen, string verb, Func<DocumentOnRecord?, DecideRequest, RequestFacts?, Decision> decide, By by, CancellationToken cancellation)
    {
        if (!NamedRequest.IsId(request)) return new Recorded.Refused([new(DocumentRules.NoSuchRequest, [])]);
        var found = NamedRequest.Of((await TextOfAsync(version, cancellation)).Requests).Where(r => r.Id == request).Select(r => RequestFacts.Of(r.Request)).FirstOrDefault();
        var command = new DecideRequest(request, version.Revision, seen);
        return await DoAsync(of.Id, document => decide(document, command, found), by with { Key = KeyHash.Of(Key($"{verb}-{of.Id}-{version.Number}-{request}-{seen}")) }, cancellation);
    }

    private async ValueTask<HashSet<string>> PartsOfAsync(IEnumerable<DocumentVersion> versions, CancellationToken cancellation)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in versions)
            ids.UnionWith((await TextOfAsync(version, cancellation)).PartIds());
        return ids;
    }

    private async ValueTask<Recorded> DoAsync(string id, Func<DocumentOnRecord?, Decision> decide, By by, CancellationToken cancellation) => DocumentIds.IsId(id)
        ? await recorder.DoAsync(DocumentOnRecord.StreamOf(id), DocumentOnRecord.Fold, (document, _) => decide(document), by, cancellation)
        : new Recorded.Refused([new(DocumentRules.NotThere, [])]);

    private async ValueTask<byte[]> BytesAsync(string hash, CancellationToken cancellation) =>
        await bytes.FindAsync(hash, cancellation) ?? throw new InvalidDataException($"The record names the bytes {hash}, and they are not kept: restore them from a backup.");
}
