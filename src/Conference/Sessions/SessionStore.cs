using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dais.Documents.Agendas;
using Dais.Documents.Importing;
using Dais.Documents.Keeping;

namespace Dais.Conference.Sessions;

/// <summary>The sessions: one JSON file each in the folder "sessions" of the data folder, and the sample where it is wanted.</summary>
/// <remarks>A file is read again when its time or its length has changed; a file that cannot be read is told, not left out.</remarks>
public sealed class SessionStore(DataFolder data, bool withSample = false) : IKeepAgendas
{
    private const int LongestId = 100;
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly StoredSession? sample = withSample ? Sample() : null;

    /// <summary>The sessions, the one that is held last first, and the files that cannot be read.</summary>
    public (IReadOnlyList<StoredSession> Sessions, IReadOnlyList<BrokenSession> Broken) All()
    {
        var files = Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Select(Read).OfType<Known>().ToList() : [];
        var sessions = files.Select(f => f.Session).OfType<StoredSession>().Where(s => s.Id != sample?.Id);
        return (
            [.. sessions.Concat(sample is null ? [] : [sample]).OrderByDescending(s => s.Agenda.Start).ThenBy(s => s.Id, StringComparer.Ordinal)],
            [.. files.Select(f => f.Broken).OfType<BrokenSession>().OrderBy(b => b.FileName, StringComparer.Ordinal)]);
    }

    /// <summary>One session; null where there is none, or its file cannot be read.</summary>
    public StoredSession? Find(string id) =>
        id == sample?.Id ? sample
        : IsId(id) && File.Exists(FileOf(id)) ? Read(FileOf(id))?.Session
        : null;

    /// <inheritdoc/>
    /// <remarks>An agenda with the symbol of another session does not take its place: the import's id tells them apart.</remarks>
    public bool TryKeep(
        ProvisionalAgenda agenda, string importId, [NotNullWhen(true)] out string? session, [NotNullWhen(false)] out AgendaFormatException? contradiction)
    {
        var bytes = Encoding.UTF8.GetBytes(AgendaJson.Write(agenda, indented: true));
        session = null;
        try
        {
            // What could not be read back must not be written: it would be a session that nobody can open.
            AgendaJson.Read(bytes);
            contradiction = null;
        }
        catch (AgendaFormatException wrong)
        {
            contradiction = wrong;
            return false;
        }

        session = Write(bytes, IdOf(agenda) ?? importId, importId);
        return true;
    }

    private string Write(byte[] bytes, string id, string importId)
    {
        lock (gate)
        {
            var free = IsTaken(id, importId) ? $"{id}-{importId}" : id;
            DataFolder.Write(OriginOf(free), Encoding.UTF8.GetBytes(importId));
            DataFolder.Write(FileOf(free), bytes);
            return free;
        }
    }

    private string Folder => data.PathOf("sessions");

    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id[0] is not ('.' or '-')
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');

    private static string? IdOf(ProvisionalAgenda agenda)
    {
        if (agenda.Symbols.Count == 0) return null;
        var id = string.Concat(agenda.Symbols[0].ToString().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')).Trim('-', '.');
        return IsId(id) && id.Length <= LongestId / 2 ? id : null;
    }

    private static StoredSession Sample()
    {
        var agenda = SampleSession.Load();
        return new(IdOf(agenda) ?? "sample", VersionOf(SampleSession.Bytes()), agenda);
    }

    private static string VersionOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));

    private string FileOf(string id) => Path.Combine(Folder, id + ".json");

    private string OriginOf(string id) => Path.Combine(Folder, "origins", id);

    private bool IsTaken(string id, string importId) =>
        id == sample?.Id || (File.Exists(FileOf(id)) && !(File.Exists(OriginOf(id)) && File.ReadAllText(OriginOf(id)) == importId));

    private Known? Read(string path)
    {
        var file = new FileInfo(path);
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length}");
        if (known.TryGetValue(path, out var before) && before.Stamp == stamp) return before;
        try
        {
            return known[path] = ReadFile(path, stamp);
        }
        catch (FileNotFoundException)
        {
            // Taken away between the listing and the reading.
            return null;
        }
    }

    private Known ReadFile(string path, string stamp)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        try
        {
            var bytes = File.ReadAllBytes(path);
            var origin = File.Exists(OriginOf(id)) ? File.ReadAllText(OriginOf(id)) : null;
            return new(stamp, IsId(id) ? new(id, VersionOf(bytes), AgendaJson.Read(bytes), origin) : null, null);
        }
        catch (AgendaFormatException wrong)
        {
            return new(stamp, null, new(Path.GetFileName(path), wrong));
        }
    }

    private sealed record Known(string Stamp, StoredSession? Session, BrokenSession? Broken);
}
