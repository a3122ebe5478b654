using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dais.Record.Acts;

namespace Dais.Record.Proof;

/// <summary>Checks rows one after another: the chain of hashes, the positions, the versions, the envelopes.</summary>
/// <remarks>
/// After a fault it goes on from what is stored, so that one changed byte is one fault and what is whole behind it is not accused. Each row is checked
/// against the one before it only; memory grows with the number of streams.
/// </remarks>
public sealed class ChainCheck
{
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly List<Fault> found = [];
    private readonly byte[] before = EnvelopeBytes.Genesis.ToArray();
    private readonly byte[] computed = new byte[EnvelopeBytes.HashLength];
    private readonly byte[] computedBefore = new byte[EnvelopeBytes.HashLength];
    private byte[] buffer = new byte[4096];
    private bool beforeIsDoubtful;

    /// <summary>The position of the last row checked; 0 before the first.</summary>
    public long Position { get; private set; }

    /// <summary>How many rows were checked.</summary>
    public long Rows { get; private set; }

    /// <summary>The hash stored with the last row checked; 32 zero bytes before the first.</summary>
    public ReadOnlySpan<byte> Hash => before;

    /// <summary>Whether the last row checked has an idempotency key; its bytes can be read then.</summary>
    public bool HasKey { get; private set; }

    /// <summary>Checks the next row.</summary>
    /// <param name="row">The row that follows.</param>
    /// <returns>What is wrong with it; empty where nothing is. The list is valid until the next call.</returns>
    public IReadOnlyList<Fault> Check(RecordRow row)
    {
        found.Clear();
        if (row.Position != Position + 1)
            found.Add(new(FaultKind.PositionMissing, Math.Min(row.Position, Position + 1), row.Stream, Number(Position + 1), Number(row.Position)));
        CheckHash(row);
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(versions, row.Stream, out var isKnown);
        // A stream that is known had an envelope with its name read in full before.
        if (isKnown && EnvelopeGlance.Says(row.Bytes.Span, row.Position, row.Stream, row.Version, out var hasKey)) HasKey = hasKey;
        else CheckEnvelope(row);
        if (row.Version != last + 1) Say(FaultKind.VersionMissing, row, Number(last + 1), Number(row.Version));
        last = row.Version;
        Position = row.Position;
        Rows++;
        return found;
    }

    private void CheckHash(RecordRow row)
    {
        HashAfter(before, row.Bytes.Span, computed);
        var stored = row.Hash.Span;
        var isWhole = stored.SequenceEqual(computed);
        if (!isWhole && beforeIsDoubtful)
        {
            // The hash stored with the act before was changed, not this act: it follows from what that hash should have been.
            HashAfter(computedBefore, row.Bytes.Span, computed);
            isWhole = stored.SequenceEqual(computed);
        }

        if (!isWhole) Say(FaultKind.HashDiffers, row, Convert.ToHexStringLower(computed), Convert.ToHexStringLower(stored));
        beforeIsDoubtful = !isWhole;
        computed.CopyTo(computedBefore, 0);
        // A stored hash of another length can be no hash: the chain goes on from the computed one.
        (stored.Length == before.Length ? stored : computed).CopyTo(before);
    }

    private void HashAfter(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> bytes, Span<byte> result)
    {
        // One call over one buffer is twice as fast as an incremental hash for acts of a few hundred bytes.
        if (buffer.Length < hash.Length + bytes.Length) buffer = new byte[hash.Length + bytes.Length];
        hash.CopyTo(buffer);
        bytes.CopyTo(buffer.AsSpan(hash.Length));
        SHA256.HashData(buffer.AsSpan(0, hash.Length + bytes.Length), result);
    }

    private void CheckEnvelope(RecordRow row)
    {
        HasKey = false;
        try
        {
            var envelope = EnvelopeBytes.Read(row.Bytes);
            if (envelope.Position != row.Position) Say(FaultKind.PositionDiffers, row, Number(envelope.Position), Number(row.Position));
            if (!envelope.Stream.ToString().Equals(row.Stream, StringComparison.Ordinal)) Say(FaultKind.StreamDiffers, row, envelope.Stream.ToString(), row.Stream);
            if (envelope.Version != row.Version) Say(FaultKind.VersionDiffers, row, Number(envelope.Version), Number(row.Version));
            HasKey = envelope.Key is not null;
        }
        catch (InvalidDataException wrong)
        {
            Say(FaultKind.EnvelopeUnreadable, row, "an envelope of format 1", wrong.Message);
        }
    }

    private void Say(FaultKind kind, RecordRow row, string expected, string there) => found.Add(new(kind, row.Position, row.Stream, expected, there));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
