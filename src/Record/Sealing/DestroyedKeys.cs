using System.Text;
using Dais.Record.Acts;

namespace Dais.Record.Sealing;

/// <summary>The list of subjects whose keys were destroyed: a file beside the master key that only grows, and is applied to every store of keys that is opened.</summary>
/// <remarks>
/// It stands outside the data folder and the backups, so that a backup of before an erasure does not bring a key back. A line has a subject and
/// "destroyed", or "purged" when everything that may hold its data outside the record has let go of it too. The last line of a subject holds.
/// </remarks>
internal sealed class DestroyedKeys
{
    private readonly Lock gate = new();
    private readonly string file;
    private readonly Dictionary<string, bool> isPurged = new(StringComparer.Ordinal);

    /// <exception cref="IOException">The file cannot be read.</exception>
    internal DestroyedKeys(string file)
    {
        this.file = file;
        if (!File.Exists(file)) return;
        foreach (var line in File.ReadLines(file))
        {
            // A line cut short by a crash is no line; its act is on the record, and is carried out again.
            if (line.Split(' ') is [var subject, ("destroyed" or "purged") and var word] && StreamName.TryParse(subject, out _)) isPurged[subject] = word == "purged";
        }
    }

    internal IReadOnlyList<string> All
    {
        get
        {
            lock (gate) return [.. isPurged.Keys];
        }
    }

    /// <summary>Those whose data not everything has let go of yet.</summary>
    internal IReadOnlyList<string> Unfinished
    {
        get
        {
            lock (gate) return [.. isPurged.Where(s => !s.Value).Select(s => s.Key)];
        }
    }

    internal bool IsPurged(string subject)
    {
        lock (gate) return isPurged.GetValueOrDefault(subject);
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    internal void AddDestroyed(string subject) => Add(subject, purged: false);

    /// <exception cref="IOException">The file cannot be written.</exception>
    internal void AddPurged(string subject) => Add(subject, purged: true);

    private void Add(string subject, bool purged)
    {
        lock (gate)
        {
            if (isPurged.TryGetValue(subject, out var was) && was == purged) return;
            using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            stream.Seek(0, SeekOrigin.End);
            // After a line cut short by a crash a new one begins.
            stream.Write(Encoding.ASCII.GetBytes($"{(EndsInLine(stream) ? "" : "\n")}{subject} {(purged ? "purged" : "destroyed")}\n"));
            stream.Flush(flushToDisk: true);
            isPurged[subject] = purged;
        }
    }

    private static bool EndsInLine(FileStream stream)
    {
        if (stream.Length == 0) return true;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }
}
