using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dais.Record.Acts;
using Dais.Record.Storing;

namespace Dais.Record.Postgres;

/// <summary>What the record says, under the lock, of all that a batch depends on.</summary>
/// <param name="Head">The end of the record.</param>
/// <param name="Versions">The versions of the streams that the batch appends to; one that is not there has none.</param>
/// <param name="Answered">The first answers to those keys of the batch that were used before, by their digests in hexadecimal digits.</param>
internal sealed record Ground(RecordHead Head, Dictionary<string, int> Versions, Dictionary<string, AppendResult.Appended> Answered);

/// <summary>Appends decided together: the answer to each, and what is to be committed before any of them is given.</summary>
internal sealed class Batch
{
    private readonly Ground ground;
    private long position;
    private ReadOnlyMemory<byte> hash;

    private Batch(Ground ground)
    {
        this.ground = ground;
        (position, hash) = (ground.Head.Position, ground.Head.Hash);
    }

    /// <summary>The answers, in the order of the appends.</summary>
    internal List<AppendResult> Answers { get; } = [];

    /// <summary>The acts to be stored, in their order.</summary>
    internal List<StoredAct> Acts { get; } = [];

    /// <summary>The keys to be remembered, each with its answer.</summary>
    internal List<(string Digest, AppendResult.Appended Answer)> Keys { get; } = [];

    /// <summary>Decides appends in their order, each on what those before it leave behind.</summary>
    internal static Batch Decide(IEnumerable<Append> appends, Ground ground)
    {
        var batch = new Batch(ground);
        foreach (var append in appends) batch.Answers.Add(batch.Decide(append));
        return batch;
    }

    /// <summary>What an actor's key is found by: SHA-256 over the length of the actor in bytes, the actor and the key; null without a key.</summary>
    internal static string? Digest(Append append)
    {
        if (append.Key is not { } key) return null;
        var actor = Encoding.UTF8.GetBytes(append.Actor);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, actor.Length);
        return Convert.ToHexStringLower(SHA256.HashData([.. length, .. actor, .. Encoding.UTF8.GetBytes(key)]));
    }

    private AppendResult Decide(Append append)
    {
        var digest = Digest(append);
        if (digest is not null && ground.Answered.TryGetValue(digest, out var first)) return first with { WasBefore = true };
        var stream = append.Stream.ToString();
        var version = ground.Versions.GetValueOrDefault(stream);
        if (version != append.Expected) return new AppendResult.Conflict(version);
        var before = position;
        foreach (var act in append.Acts) Put(append, act, ++version);
        ground.Versions[stream] = version;
        var answer = new AppendResult.Appended(before + 1, position, version, WasBefore: false);
        if (digest is null) return answer;
        ground.Answered.Add(digest, answer);
        Keys.Add((digest, answer));
        return answer;
    }

    private void Put(Append append, NewAct act, int version)
    {
        var envelope = new Envelope(++position, append.Stream, version, act.Type, act.TypeVersion, append.At, append.Actor, append.Authority, append.Key, act.Body);
        var bytes = EnvelopeBytes.Write(envelope);
        hash = EnvelopeBytes.Hash(hash.Span, bytes);
        Acts.Add(new(envelope, bytes, hash));
    }
}
