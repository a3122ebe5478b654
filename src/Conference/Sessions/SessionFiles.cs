using Dais.Documents.Agendas;
using Dais.Documents.Keeping;
using Dais.Kernel;
using Dais.Record.Bytes;

namespace Dais.Conference.Sessions;

/// <summary>Sessions that stand as JSON files in the folder "sessions" of the data folder: those of before the record, and those an operator puts there. They are taken over when the server starts.</summary>
/// <remarks>A file that cannot be read stays where it is until it is mended, and is told meanwhile.</remarks>
/// <param name="data">The data folder.</param>
/// <param name="before">Puts them on the record, and sets the files aside.</param>
/// <param name="bytes">Where agendas are kept.</param>
public sealed class SessionFiles(DataFolder data, BeforeTheRecord before, IKeepBytes bytes)
{
    private string Folder => data.PathOf("sessions");

    /// <summary>Takes over what can be read; nothing where there is nothing.</summary>
    /// <exception cref="IOException">A file cannot be read or moved, or the record cannot take acts now; what was done is done, and the rest is done the next time.</exception>
    public async Task TakeOverAsync(CancellationToken cancellation = default)
    {
        foreach (var path in Paths())
        {
            if (!SessionIds.IsId(IdOf(path)) || ProblemOf(path) is not null) continue;
            await TakeAsync(path, cancellation);
            if (File.Exists(OriginOf(path))) before.SetAside(OriginOf(path));
            before.SetAside(path);
        }

        RemoveIfEmpty(Path.Combine(Folder, "origins"));
        RemoveIfEmpty(Folder);
    }

    /// <summary>The files that cannot be read, by their names.</summary>
    public IReadOnlyList<BrokenSession> Broken() =>
        [.. Paths().Select(path => ProblemOf(path) is { } problem ? new BrokenSession(Path.GetFileName(path), problem) : null).OfType<BrokenSession>()];

    /// <summary>Whether a file stands in the way of a session with this id: it will be taken over once it is mended.</summary>
    internal bool Has(string id) => File.Exists(Path.Combine(Folder, id + ".json"));

    private static AgendaFormatException? ProblemOf(string path)
    {
        try
        {
            AgendaJson.Read(File.ReadAllBytes(path));
            return null;
        }
        catch (AgendaFormatException wrong)
        {
            return wrong;
        }
        catch (FileNotFoundException)
        {
            // Taken away between the listing and the reading.
            return null;
        }
    }

    private static string IdOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static void RemoveIfEmpty(string folder)
    {
        if (System.IO.Directory.Exists(folder) && !System.IO.Directory.EnumerateFileSystemEntries(folder).Any()) System.IO.Directory.Delete(folder);
    }

    private async Task TakeAsync(string path, CancellationToken cancellation)
    {
        var agenda = await bytes.KeepAsync(await File.ReadAllBytesAsync(path, cancellation), cancellation);
        var origin = File.Exists(OriginOf(path)) ? await File.ReadAllTextAsync(OriginOf(path), cancellation) : null;
        var (id, at) = (IdOf(path), BeforeTheRecord.TimeOf(path));
        // Whoever puts a file there means it: it takes the place of the agenda before, and the session keeps its origin.
        await before.DoAsync(
            SessionOnRecord.StreamOf(id),
            SessionOnRecord.Fold,
            session => session?.Agenda == agenda ? Decision.Act() : Decision.Act(new AgendaKept(agenda, origin ?? session?.Import)),
            at,
            $"session-{id}-{at.ToUnixTimeTicks()}-{agenda}",
            cancellation);
    }

    private IEnumerable<string> Paths() => System.IO.Directory.Exists(Folder) ? System.IO.Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).ToList() : [];

    private string OriginOf(string path) => Path.Combine(Folder, "origins", IdOf(path));
}
