using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Dais.Record.Sealing;

/// <summary>The keys that wrap the keys of subjects. They stand in a file outside the database and the backups; the last one wraps, all unwrap.</summary>
/// <remarks>The file has a line a key: its id, a space, and 32 bytes in base64. Only its owner may read it.</remarks>
internal sealed class MasterKeys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly ImmutableArray<(string Id, byte[] Key)> keys;

    private MasterKeys(ImmutableArray<(string, byte[])> keys) => this.keys = keys;

    /// <summary>Reads the file.</summary>
    /// <exception cref="IOException">It is not there, others may read it, or it is no file of master keys; the message says what to do.</exception>
    internal static MasterKeys Read(string file)
    {
        if (!File.Exists(file)) throw new IOException($"The master key is not at {file}. Put it back there, or say where it is ({KeyPlace.Variable}); without it what is sealed cannot be opened.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~(OwnerOnly | UnixFileMode.UserExecute)) != UnixFileMode.None)
            throw new IOException($"Others than its owner may use the master key at {file}: chmod 600 it.");
        ImmutableArray<(string, byte[])> read = [.. File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)).Select(line => Parse(line, file))];
        return read.IsEmpty ? throw new IOException($"There is no master key in {file}.") : new(read);
    }

    /// <summary>Makes a file with a first key; one that is there already stays as it is.</summary>
    internal static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (File.Exists(file)) return;
        var beside = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.part";
        try
        {
            Append(beside, FileMode.CreateNew);
            File.Move(beside, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made it in the same moment: its key holds.
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Adds a key to the file, which wraps from now on.</summary>
    internal static void Add(string file) => Append(file, FileMode.Append);

    /// <summary>Whether a key is among them.</summary>
    internal bool Has(string id) => keys.Any(k => k.Id == id);

    /// <summary>The id of the key that wraps.</summary>
    internal string Current => keys[^1].Id;

    internal byte[] Wrap(string subject, ReadOnlySpan<byte> key) => SealedBytes.Seal(keys[^1].Key, key, BoundTo(subject));

    /// <exception cref="InvalidDataException">The bytes were changed, or are another subject's.</exception>
    internal byte[] Unwrap(string id, string subject, ReadOnlySpan<byte> wrapped) => SealedBytes.Open(keys.First(k => k.Id == id).Key, wrapped, BoundTo(subject));

    private static string BoundTo(string subject) => $"dais subject key\n{subject}";

    private static void Append(string file, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (mode == FileMode.CreateNew && !OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(file, options);
        var line = $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(SealedBytes.KeyLength))}\n";
        stream.Write(System.Text.Encoding.ASCII.GetBytes(line));
        stream.Flush(flushToDisk: true);
    }

    private static (string, byte[]) Parse(string line, string file)
    {
        var key = new byte[SealedBytes.KeyLength];
        return line.Trim().Split(' ') is [{ Length: > 0 } id, var text] && Convert.TryFromBase64String(text, key, out var length) && length == key.Length
            ? (id, key)
            : throw new IOException($"{file} is no file of master keys: a line has an id and 32 bytes in base64.");
    }
}
