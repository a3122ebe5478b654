using Dais.Record.Proof;

namespace Dais.App.Commands.Record;

/// <summary>The checkpoints that a record is held against: those of its own folder, and those that others kept.</summary>
internal sealed class KeptCheckpoints : IDisposable
{
    private const int LargestFile = 16 * 1024 * 1024;
    private readonly List<PublicKey> keys;

    private KeptCheckpoints(List<PublicKey> keys, IReadOnlyList<Checkpoint> own, IReadOnlyList<Checkpoint> given)
    {
        this.keys = keys;
        (Own, Given) = (own, given);
        Doubts = [.. CheckpointTrust.Doubts(own, keys, areConsecutive: true), .. CheckpointTrust.Doubts(given, keys, areConsecutive: false)];
    }

    internal IReadOnlyList<Checkpoint> Own { get; }

    internal IReadOnlyList<Checkpoint> Given { get; }

    internal IReadOnlyList<DoubtfulCheckpoint> Doubts { get; }

    public void Dispose() => keys.ForEach(k => k.Dispose());

    /// <exception cref="InvalidDataException">A file is no checkpoint, or no key.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    internal static KeptCheckpoints Read(CheckpointFolder folder, IReadOnlyList<FileInfo> files, IReadOnlyList<FileInfo> keyFiles)
    {
        var own = folder.All;
        var given = files.SelectMany(Read).OrderBy(c => c.Position).ToList();
        var atHand = keyFiles.Select(ReadKey).ToList();
        atHand.AddRange(own.Concat(given).Select(c => c.Key).Distinct(StringComparer.Ordinal).Select(folder.Key).OfType<PublicKey>());
        return new(atHand, own, given);
    }

    private static IReadOnlyList<Checkpoint> Read(FileInfo file) => Checkpoint.TryRead(Text(file), out var read)
        ? read
        : throw new InvalidDataException($"{file} holds no checkpoints: it should be a file that 'dais checkpoint' wrote, or a copy of /checkpoints.json.");

    private static PublicKey ReadKey(FileInfo file) => PublicKey.TryRead(Text(file), out var key)
        ? key
        : throw new InvalidDataException($"{file} is no public key in PEM on the curve P-256: it should be a copy of /checkpoints/key.pem.");

    private static string Text(FileInfo file) =>
        !file.Exists ? throw new FileNotFoundException($"There is no file {file}.")
        : file.Length > LargestFile ? throw new InvalidDataException($"{file} is larger than {LargestFile} bytes: it is no file of checkpoints.")
        : File.ReadAllText(file.FullName);
}
