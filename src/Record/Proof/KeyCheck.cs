using System.Buffers.Binary;
using System.Globalization;

namespace Dais.Record.Proof;

/// <summary>Holds the keys that acts have against those that the store remembers.</summary>
internal sealed class KeyCheck
{
    private readonly Dictionary<UInt128, (long First, long Last, int Version)> appends = [];

    /// <summary>An append that ended; answers a fault where its key was used before.</summary>
    internal Fault? Add(KeyedAppend append) =>
        appends.TryAdd(Short(KeyedAppend.DigestOf(append.Actor, append.Key)), (append.First, append.Last, append.Version))
            ? null
            : new(FaultKind.KeyRepeated, append.First, append.Stream, $"a key that {append.Actor} has not used before", append.Key);

    /// <summary>What the store remembers otherwise, or not at all.</summary>
    /// <param name="rows">The store.</param>
    /// <param name="last">The last position checked: what was appended after it is not compared.</param>
    /// <param name="cancellation">Ends it.</param>
    internal async Task<IReadOnlyList<Fault>> CompareAsync(IRecordRows rows, long last, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        await foreach (var row in rows.KeysAsync(cancellation))
        {
            var found = Text(row.First, row.Last, row.Version);
            if (!appends.Remove(Short(row.Digest.Span), out var append))
            {
                if (row.First <= last) faults.Add(new(FaultKind.KeyDiffers, row.First, null, "no key that no act has", found));
            }
            else if ((row.First, row.Last, row.Version) != append)
            {
                faults.Add(new(FaultKind.KeyDiffers, append.First, null, Text(append.First, append.Last, append.Version), found));
            }
        }

        faults.AddRange(appends.Values.Select(a => new Fault(FaultKind.KeyForgotten, a.First, null, Text(a.First, a.Last, a.Version), "")));
        return [.. faults.OrderBy(f => f.Position)];
    }

    // Half of a digest tells keys apart as well as the whole does, and a million of them take half the room.
    private static UInt128 Short(ReadOnlySpan<byte> digest) => digest.Length < 16 ? 0 : BinaryPrimitives.ReadUInt128BigEndian(digest);

    private static string Text(long first, long last, long version) => string.Create(CultureInfo.InvariantCulture, $"acts {first} to {last}, version {version}");
}
