using System.Security.Cryptography;
using Dais.Record.Acts;

namespace Dais.Record.Proof;

/// <summary>Reads a file that <see cref="Exporting"/> wrote into an empty store, and verifies while it goes.</summary>
public sealed class Importing
{
    private const int Page = 1000;

    private readonly IRecordIntake intake;
    private readonly IMoveKeys? keys;
    private readonly ChainCheck chain = new();
    private readonly List<StoredAct> page = [];
    private readonly List<WrappedKey> travelled = [];
    private RecordFileCount count = new(0, 0, 0);

    private Importing(IRecordIntake intake, IMoveKeys? keys) => (this.intake, this.keys) = (intake, keys);

    /// <summary>Takes a record in, all of it or nothing.</summary>
    /// <param name="file">The file; it can be read from its beginning.</param>
    /// <param name="intake">The store; disposed of by the caller, before which nothing stands in it if this throws.</param>
    /// <param name="keys">Where wrapped keys are kept, and the list of destroyed keys applied. Null where keys are not to be taken along.</param>
    /// <param name="progress">Told how many acts were read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">The file is cut, damaged or broken; the message says where.</exception>
    public static async Task<RecordFileCount> ImportAsync(
        Stream file, IRecordIntake intake, IMoveKeys? keys, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var importing = new Importing(intake, keys);
        using var reader = RecordFileReader.Open(file);
        while (reader.Next(importing.count) is var (kind, content))
        {
            await importing.TakeAsync(kind, content, cancellation);
            if (importing.count.Acts % Page == 0) progress?.Invoke(importing.count.Acts);
        }

        await importing.FinishAsync(cancellation);
        return importing.count;
    }

    private async ValueTask TakeAsync(byte kind, byte[] content, CancellationToken cancellation)
    {
        switch (kind)
        {
            case RecordFile.Act:
                count = count with { Acts = count.Acts + 1 };
                page.Add(Checked(content));
                if (page.Count == Page) await TakePageAsync(cancellation);
                break;
            case RecordFile.Bytes:
                count = count with { Bytes = count.Bytes + 1 };
                await intake.TakeAsync(Convert.ToHexStringLower(SHA256.HashData(content)), content, cancellation);
                break;
            default:
                count = count with { Keys = count.Keys + 1 };
                travelled.Add(WrappedKey.Read(content));
                break;
        }
    }

    private StoredAct Checked(byte[] content)
    {
        if (content.Length < EnvelopeBytes.HashLength) throw new InvalidDataException($"Act {count.Acts} in the file is too short to be one.");
        var (hash, bytes) = (content.AsMemory(0, EnvelopeBytes.HashLength), content.AsMemory(EnvelopeBytes.HashLength));
        Envelope envelope;
        try
        {
            envelope = EnvelopeBytes.Read(bytes);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"The record in the file is broken at act {count.Acts}: {wrong.Message}", wrong);
        }

        var row = new RecordRow(envelope.Position, envelope.Stream.ToString(), envelope.Version, bytes, hash);
        return chain.Check(row) is [var fault, ..]
            ? throw new InvalidDataException($"The record in the file is broken at position {fault.Position} ({fault.Kind}): {fault.Expected} was expected, {fault.Found} is there.")
            : new(envelope, bytes, hash);
    }

    private async ValueTask FinishAsync(CancellationToken cancellation)
    {
        await TakePageAsync(cancellation);
        // Keys first: a record whose keys are missing cannot be read, keys without a record harm nothing.
        if (keys is not null) await keys.KeepAsync(travelled, cancellation);
        await intake.FinishAsync(cancellation);
    }

    private async ValueTask TakePageAsync(CancellationToken cancellation)
    {
        if (page.Count > 0) await intake.TakeAsync(page, cancellation);
        page.Clear();
    }
}
