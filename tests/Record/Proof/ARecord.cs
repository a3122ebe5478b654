using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dais.Record.Acts;
using Dais.Record.Proof;
using NodaTime;

namespace Dais.Record.Tests.Proof;

/// <summary>A record in memory, whole until a test breaks it.</summary>
internal sealed class ARecord : IRecordRows
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    public List<RecordRow> Rows { get; } = [];

    /// <summary>So many acts over three streams.</summary>
    public static ARecord Of(int acts, string body = "text")
    {
        var record = new ARecord();
        for (var i = 1; i <= acts; i++) record.Add($"body/{i % 3}", body);
        return record;
    }

    public void Add(string stream, string body = "text", string? key = null, string actor = "person/1")
    {
        var position = Rows.Count + 1;
        var version = Rows.Count(r => r.Stream == stream) + 1;
        var json = string.Create(CultureInfo.InvariantCulture, $$"""{"{{body}}":{{position}}}""");
        var envelope = new Envelope(position, StreamName.Parse(stream), version, "noted", 1, Noon.Plus(Duration.FromSeconds(position)), actor, null, key, Encoding.UTF8.GetBytes(json));
        var bytes = EnvelopeBytes.Write(envelope);
        if (key is not null) Remember(KeyedAppend.DigestOf(actor, key), position, version);
        Rows.Add(new(position, stream, version, bytes, EnvelopeBytes.Hash(Rows.Count == 0 ? EnvelopeBytes.Genesis.Span : Rows[^1].Hash.Span, bytes)));
    }

    private void Remember(byte[] digest, long position, int version)
    {
        var at = Keys.FindIndex(k => k.Digest.Span.SequenceEqual(digest));
        if (at < 0) Keys.Add(new(digest, position, position, version));
        else Keys[at] = Keys[at] with { Last = position, Version = version };
    }

    public RecordRow this[int position]
    {
        get => Rows[position - 1];
        set => Rows[position - 1] = value;
    }

    public ValueTask<IReadOnlyList<RecordRow>> RowsAsync(long after, int most, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<RecordRow>>([.. Rows.Where(r => r.Position > after).OrderBy(r => r.Position).Take(most)]);

    /// <summary>What the store remembers of keys.</summary>
    public List<KeyRow> Keys { get; set; } = [];

    public async IAsyncEnumerable<KeyRow> KeysAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var row in Keys) yield return await Task.FromResult(row);
    }

    /// <summary>The bytes kept beside the acts, by the hash they are found by.</summary>
    public SortedDictionary<string, byte[]> Bytes { get; } = new(StringComparer.Ordinal);

    public string Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Bytes[hash] = bytes.ToArray();
        return hash;
    }

    public async IAsyncEnumerable<BytesRow> BytesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var (hash, content) in Bytes) yield return await Task.FromResult(new BytesRow(hash, content));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static byte[] Flip(ReadOnlyMemory<byte> bytes, int at)
    {
        var copy = bytes.ToArray();
        copy[at] ^= 1;
        return copy;
    }
}
