using System.Security.Cryptography;
using Dais.Record.Acts;
using Dais.Record.Proof;

namespace Dais.Record.Tests.Proof;

public sealed class VerifyingTests
{
    private readonly ARecord record = ARecord.Of(20);

    [Fact]
    public async Task A_whole_record_has_no_fault()
    {
        record.Add("body/9", key: "k");
        record.Add("body/9", key: "k");
        record.Add("body/9", key: "k", actor: "person/2");

        var result = await VerifyAsync();

        Assert.True(result.IsWhole);
        Assert.Equal(23, result.Acts);
        Assert.Equal(Convert.ToHexStringLower(record[1].Hash.Span), result.Record);
        Assert.True(result.Head.Hash.Span.SequenceEqual(record[23].Hash.Span));
    }

    [Fact]
    public async Task An_empty_record_is_whole()
    {
        record.Rows.Clear();

        var result = await VerifyAsync();

        Assert.True(result.IsWhole);
        Assert.Null(result.Record);
    }

    [Fact]
    public async Task Any_bit_of_an_envelope_that_changes_is_found_at_its_act_and_only_there()
    {
        for (var at = 0; at < record[8].Bytes.Length; at++)
        {
            var whole = record[8];
            record[8] = whole with { Bytes = ARecord.Flip(whole.Bytes, at) };

            var result = await VerifyAsync();

            Assert.Contains(result.Faults, f => f.Kind == FaultKind.HashDiffers);
            Assert.All(result.Faults, f => Assert.Equal(8, f.Position));
            record[8] = whole;
        }
    }

    [Fact]
    public async Task A_changed_hash_is_found_at_its_act_and_only_there()
    {
        record[8] = record[8] with { Hash = ARecord.Flip(record[8].Hash, 5) };

        var fault = Assert.Single((await VerifyAsync()).Faults);

        Assert.Equal((FaultKind.HashDiffers, 8L, "body/2"), (fault.Kind, fault.Position, fault.Stream));
        Assert.Equal(Convert.ToHexStringLower(record[8].Hash.Span), fault.Found);
        Assert.Equal(Convert.ToHexStringLower(ARecord.Flip(record[8].Hash, 5)), fault.Expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public async Task A_hash_of_another_length_is_found_at_its_act_and_only_there(int length)
    {
        record[8] = record[8] with { Hash = new byte[length] };

        Assert.Equal((FaultKind.HashDiffers, 8L), Place(Assert.Single((await VerifyAsync()).Faults)));
    }

    [Fact]
    public async Task An_act_taken_away_is_found_at_its_place()
    {
        record.Rows.RemoveAt(7);

        var faults = (await VerifyAsync()).Faults;

        Assert.Equal((FaultKind.PositionMissing, 8L), Place(faults[0]));
        Assert.Equal(("8", "9"), (faults[0].Expected, faults[0].Found));
        Assert.Contains(faults, f => f is { Kind: FaultKind.VersionMissing, Position: 11, Stream: "body/2" });
    }

    [Fact]
    public async Task The_first_act_taken_away_is_found()
    {
        record.Rows.RemoveAt(0);

        Assert.Equal((FaultKind.PositionMissing, 1L), Place((await VerifyAsync()).Faults[0]));
    }

    [Fact]
    public async Task Two_acts_that_changed_places_are_found()
    {
        (record[8], record[9]) = (record[9] with { Position = 8 }, record[8] with { Position = 9 });

        var faults = (await VerifyAsync()).Faults;

        Assert.Contains(faults, f => f is { Kind: FaultKind.PositionDiffers, Position: 8, Expected: "9", Found: "8" });
        Assert.Contains(faults, f => f is { Kind: FaultKind.PositionDiffers, Position: 9, Expected: "8", Found: "9" });
    }

    [Fact]
    public async Task What_the_store_indexed_must_be_what_the_envelope_says()
    {
        record[8] = record[8] with { Stream = "body/1" };
        record[12] = record[12] with { Version = 9 };

        var faults = (await VerifyAsync()).Faults;

        Assert.Contains(faults, f => f is { Kind: FaultKind.StreamDiffers, Position: 8, Expected: "body/2", Found: "body/1" });
        Assert.Contains(faults, f => f is { Kind: FaultKind.VersionDiffers, Position: 12, Expected: "4", Found: "9" });
    }

    [Fact]
    public async Task A_key_used_for_two_appends_is_found()
    {
        record.Add("body/9", key: "k");
        record.Add("body/9");
        record.Add("body/9", key: "k");

        Assert.Contains((await VerifyAsync()).Faults, f => f is { Kind: FaultKind.KeyRepeated, Position: 23 });
    }

    [Fact]
    public async Task Keys_that_the_store_remembers_otherwise_than_the_acts_have_them_are_found()
    {
        record.Add("body/9", key: "forgotten");
        record.Add("body/9", key: "moved");
        record.Keys = [new(KeyedAppend.DigestOf("person/1", "moved"), 3, 3, 1), new(KeyedAppend.DigestOf("person/1", "invented"), 5, 5, 1)];

        Assert.Equal(
            [(FaultKind.KeyDiffers, 5L), (FaultKind.KeyForgotten, 21L), (FaultKind.KeyDiffers, 22L)], (await VerifyAsync()).Faults.Select(Place));
    }

    [Fact]
    public async Task Faults_beyond_the_most_are_counted_and_not_listed()
    {
        for (var i = 1; i <= 20; i++) record[i] = record[i] with { Version = 99 };

        var result = await Verifying.VerifyAsync(record, new() { MostFaults = 3 }, TestContext.Current.CancellationToken);

        Assert.Equal(3, result.Faults.Count);
        Assert.True(result.FaultCount >= 20);
    }

    [Fact]
    public async Task Bytes_that_an_act_refers_to_must_be_there_and_be_themselves()
    {
        var (whole, changed, missing) = (record.Keep("one"u8), record.Keep("two"u8), Convert.ToHexStringLower(SHA256.HashData("three"u8)));
        record.Bytes[changed] = [1];

        var result = await Verifying.VerifyAsync(
            record, new() { WithBytes = true, NamesOfBytes = [new Names(new() { [3] = whole, [4] = changed, [5] = missing })] }, TestContext.Current.CancellationToken);

        Assert.Equal(2, result.Bytes);
        Assert.Equal([(FaultKind.BytesDiffer, 4L), (FaultKind.BytesMissing, 5L)], result.Faults.Select(Place));
        Assert.True(result.ChainHolds);
        Assert.False(result.IsWhole);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task An_act_at_a_time_outside_the_calendar_is_unreadable_and_no_crash(long ticks)
    {
        var bytes = record[8].Bytes.ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(13), ticks);
        record[8] = record[8] with { Bytes = bytes };

        Assert.Contains((await VerifyAsync()).Faults, f => f is { Kind: FaultKind.EnvelopeUnreadable, Position: 8 });
    }

    private static (FaultKind Kind, long Position) Place(Fault fault) => (fault.Kind, fault.Position);

    private Task<Verification> VerifyAsync() => Verifying.VerifyAsync(record, new() { Page = 7 }, TestContext.Current.CancellationToken);

    private sealed class Names(Dictionary<long, string> byPosition) : INameBytes
    {
        public IEnumerable<string> HashesOf(Envelope envelope) => byPosition.TryGetValue(envelope.Position, out var hash) ? [hash] : [];
    }
}
