using System.IO.Compression;
using System.Text;
using Dais.Record.Acts;
using Dais.Record.Proof;
using FsCheck;
using FsCheck.Fluent;

namespace Dais.Record.Tests.Proof;

public sealed class RecordFileTests
{
    private static readonly Config Steady = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261123, 11);

    private readonly ARecord record = ARecord.Of(30);
    private readonly KeptKeys keys = new();

    public RecordFileTests()
    {
        record.Keep("received"u8);
        record.Keep([]);
        keys.Kept.Add(new("3f2a", "person/1", "9c01", new byte[] { 1, 2, 3 }));
    }

    [Fact]
    public async Task A_record_arrives_as_it_left()
    {
        var taken = new TakenIn();
        var arrivedKeys = new KeptKeys();

        var count = await Importing.ImportAsync(new MemoryStream(await ExportAsync()), taken, arrivedKeys, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(new(30, 2, 1), count);
        Assert.True(taken.IsFinished);
        Assert.Equal(record.Rows.Select(r => Convert.ToHexString(r.Bytes.Span) + Convert.ToHexString(r.Hash.Span)), taken.Acts.Select(a => Convert.ToHexString(a.Bytes.Span) + Convert.ToHexString(a.Hash.Span)));
        Assert.Equal(record.Bytes.Select(b => b.Key), taken.Bytes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("3f2a", "person/1", "9c01", 3), Assert.Single(arrivedKeys.Kept) is var key ? (key.Store, key.Subject, key.Master, key.Wrapped.Length) : default);
    }

    [Fact]
    public async Task A_compressed_file_arrives_too()
    {
        var compressed = new MemoryStream();
        await using (var zip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) await zip.WriteAsync(await ExportAsync(), TestContext.Current.CancellationToken);
        compressed.Position = 0;

        Assert.Equal(30, (await Importing.ImportAsync(compressed, new TakenIn(), null, cancellation: TestContext.Current.CancellationToken)).Acts);
    }

    [Fact]
    public async Task An_empty_record_arrives_empty()
    {
        record.Rows.Clear();

        Assert.Equal(0, (await Importing.ImportAsync(new MemoryStream(await ExportAsync()), new TakenIn(), null, cancellation: TestContext.Current.CancellationToken)).Acts);
    }

    [Fact]
    public async Task A_file_cut_anywhere_is_refused_and_nothing_is_finished()
    {
        var whole = await ExportAsync();

        for (var length = 0; length < whole.Length; length++) await RefusesAsync(whole[..length]);
    }

    [Fact]
    public async Task A_file_with_any_byte_changed_is_refused_and_nothing_is_finished()
    {
        var whole = await ExportAsync();

        for (var at = 0; at < whole.Length; at++) await RefusesAsync(ARecord.Flip(whole, at));
    }

    [Fact]
    public async Task A_file_that_goes_on_after_its_end_is_refused() => await RefusesAsync([.. await ExportAsync(), 0]);

    [Fact]
    public void Whatever_the_bytes_they_are_refused_in_words() =>
        Check.One(Steady, Prop.ForAll<byte[]>(noise => RefusesAsync([.. "DAISREC1"u8, .. noise]).GetAwaiter().GetResult()));

    [Fact]
    public async Task A_row_that_claims_more_than_there_is_room_for_is_refused_before_it_is_read()
    {
        byte[] file = [.. "DAISREC1"u8, (byte)'A', 0x7F, 0xFF, 0xFF, 0xFF];

        await RefusesAsync(file);
    }

    [Fact]
    public async Task A_forged_chain_with_a_right_digest_is_refused_at_its_place()
    {
        var forged = record[9].Bytes.ToArray();
        forged[^1] ^= 1;
        var output = new MemoryStream();
        using (var writer = new RecordFileWriter(output))
        {
            foreach (var row in record.Rows) writer.Act(row.Position == 9 ? row with { Bytes = forged } : row);
            writer.End();
        }

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => Importing.ImportAsync(new MemoryStream(output.ToArray()), new TakenIn(), null, cancellation: TestContext.Current.CancellationToken));

        Assert.Contains("position 9", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_record_is_not_exported()
    {
        record[9] = record[9] with { Hash = new byte[32] };

        Assert.Contains("position 9", (await Assert.ThrowsAsync<InvalidDataException>(ExportAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_json_read_one_act_each_in_clear()
    {
        var output = new MemoryStream();
        await JsonLines.WriteAsync(record, output, cancellation: TestContext.Current.CancellationToken);

        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n');

        Assert.Equal(32, lines.Length);
        Assert.StartsWith("""{"position":1,"stream":"body/1","version":1,"type":"noted","typeVersion":1,"at":"2026-11-23T12:00:01Z","actor":"person/1","hash":""", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("\"body\":{\"text\":1}}", lines[0], StringComparison.Ordinal);
        Assert.All(lines, l => System.Text.Json.JsonDocument.Parse(l).Dispose());
    }

    private static async Task RefusesAsync(byte[] file)
    {
        var taken = new TakenIn();
        await Assert.ThrowsAsync<InvalidDataException>(() => Importing.ImportAsync(new MemoryStream(file), taken, new KeptKeys()));
        Assert.False(taken.IsFinished);
    }

    private async Task<byte[]> ExportAsync()
    {
        var output = new MemoryStream();
        await Exporting.ExportAsync(record, keys, output);
        return output.ToArray();
    }

    private sealed class TakenIn : IRecordIntake
    {
        public List<StoredAct> Acts { get; } = [];

        public Dictionary<string, byte[]> Bytes { get; } = [];

        public bool IsFinished { get; private set; }

        public ValueTask TakeAsync(IReadOnlyList<StoredAct> acts, CancellationToken cancellation = default)
        {
            Acts.AddRange(acts);
            return ValueTask.CompletedTask;
        }

        public ValueTask TakeAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
        {
            Bytes[hash] = bytes.ToArray();
            return ValueTask.CompletedTask;
        }

        public ValueTask FinishAsync(CancellationToken cancellation = default)
        {
            IsFinished = true;
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class KeptKeys : IMoveKeys
    {
        public List<WrappedKey> Kept { get; } = [];

        public async IAsyncEnumerable<WrappedKey> KeysAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
        {
            foreach (var key in Kept) yield return await Task.FromResult(key);
        }

        public ValueTask KeepAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellation = default)
        {
            Kept.AddRange(keys);
            return ValueTask.CompletedTask;
        }
    }
}
