using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
using Dais.Kernel;

namespace Dais.Documents.Searching.Pages;

/// <summary>Where what was found is shown to its reader.</summary>
/// <param name="seen">The documents on the record that are there for the reader.</param>
/// <param name="agendas">The agendas of sessions.</param>
/// <param name="isThere">Whether a thing is there for the reader.</param>
/// <param name="reader">The reader's language.</param>
internal sealed class FoundPlaces(IEnumerable<DocumentOnRecord> seen, IKnowAgendas agendas, Func<Standing, bool> isThere, Language reader)
{
    private readonly Dictionary<string, DocumentOnRecord> byId = seen.ToDictionary(d => d.Id, StringComparer.Ordinal);

    /// <summary>The reader's language.</summary>
    public Language Reader => reader;

    /// <summary>The address of a part; of the whole for no part. Null for what came off the record since the index was fed.</summary>
    public string? AddressOf(FoundDocument found, string? part)
    {
        if (IndexKeys.SessionOf(found.Key) is { } session)
            return agendas.StandingOf(session) is { } standing && isThere(standing) ? agendas.AddressOf(session, part, reader) : null;
        if (!byId.TryGetValue(IndexKeys.DocumentOf(found.Key), out var document)) return null;
        var page = part is not null && found.Language != reader && Versions.Latest(document, found.Language) is { } version ? Addresses.Of(reader, document.Id, version) : Addresses.Of(reader, document.Id);
        return part is null ? page : $"{page}#{Anchor(part)}";
    }

    // A footnote stands on the page at the foot, and is called in its part: that is where the link leads.
    private static string Anchor(string part) => FoundRow.NoteAt(part) is var note and >= 0 ? part[..note] : part;
}
