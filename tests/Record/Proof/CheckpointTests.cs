using Dais.Record.Proof;
using Dais.Record.Storing;

namespace Dais.Record.Tests.Proof;

public sealed class CheckpointTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-checkpoints-");
    private readonly SigningKey key;

    public CheckpointTests() => key = SigningKey.OpenOrMake(Path.Combine(folder.FullName, "outside", "signing-key.pem"));

    public void Dispose()
    {
        key.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void What_is_signed_never_changes_its_form()
    {
        var checkpoint = new Checkpoint(new('a', 64), 1204, new('b', 64), ARecord.Noon, null, new('c', 64), new byte[64]);

        Assert.Equal($"dais-checkpoint-v1\nrecord {new string('a', 64)}\nposition 1204\nhash {new string('b', 64)}\nat 2026-11-23T12:00:00Z\nbefore -\nkey {new string('c', 64)}\n", checkpoint.Statement);
    }

    [Fact]
    public void A_checkpoint_reads_back_and_its_signature_holds()
    {
        var checkpoint = At(ARecord.Of(9), 9);

        Assert.True(Checkpoint.TryRead(checkpoint.ToJson(), out var read));
        Assert.Equal(checkpoint.Statement, Assert.Single(read).Statement);
        Assert.True(read[0].IsSignedBy(key.Public));
    }

    [Fact]
    public void A_changed_statement_is_not_signed()
    {
        var checkpoint = At(ARecord.Of(9), 9);

        Assert.False((checkpoint with { Position = 8 }).IsSignedBy(key.Public));
        Assert.False((checkpoint with { Hash = new('0', 64) }).IsSignedBy(key.Public));
        Assert.False((checkpoint with { Before = new('0', 64) }).IsSignedBy(key.Public));
        Assert.False((checkpoint with { Signature = ARecord.Flip(checkpoint.Signature, 3) }).IsSignedBy(key.Public));
    }

    [Fact]
    public void Each_checkpoint_names_the_one_before()
    {
        var record = ARecord.Of(9);
        var first = At(record, 4);

        Assert.Null(first.Before);
        Assert.Equal(first.Digest, key.Sign(first.Record, new(9, record[9].Hash), ARecord.Noon, first).Before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"checkpoints\":[]}")]
    [InlineData("{\"checkpoints\":[1]}")]
    [InlineData("{\"format\":\"dais-checkpoint-v1\",\"position\":\"7\"}")]
    [InlineData("{\"format\":\"dais-checkpoint-v1\",\"position\":1e400}")]
    public void What_is_no_checkpoint_is_refused(string json) => Assert.False(Checkpoint.TryRead(json, out _));

    [Fact]
    public void A_checkpoint_cut_short_anywhere_is_refused()
    {
        var json = At(ARecord.Of(2), 2).ToJson();

        Assert.All(Enumerable.Range(0, json.Length), length => Assert.False(Checkpoint.TryRead(json[..length], out _)));
    }

    [Fact]
    public async Task A_tail_rewritten_with_right_hashes_disagrees_with_a_checkpoint_kept_before()
    {
        var whole = ARecord.Of(20);
        Checkpoint[] kept = [At(whole, 6), At(whole, 12), At(whole, 18)];
        var rewritten = ARecord.Of(9);
        for (var i = 10; i <= 20; i++) rewritten.Add($"body/{i % 3}", "another text");

        var result = await VerifyAsync(rewritten, kept);

        Assert.Equal([(FaultKind.DiffersFromCheckpoint, 12L), (FaultKind.DiffersFromCheckpoint, 18L)], result.Faults.Select(f => (f.Kind, f.Position)));
        Assert.Equal(6, result.Agreeing!.Position);
        Assert.True((await VerifyAsync(rewritten, [At(rewritten, 12)])).IsWhole);
    }

    [Fact]
    public async Task What_whoever_rewrote_the_tail_signed_anew_does_not_vouch_for_it()
    {
        var kept = At(ARecord.Of(20), 18);
        var rewritten = ARecord.Of(9);
        for (var i = 10; i <= 20; i++) rewritten.Add($"body/{i % 3}", "another text");

        var result = await Verifying.VerifyAsync(
            rewritten, new() { Checkpoints = [At(rewritten, 6), kept], OwnCheckpoints = [At(rewritten, 15), At(rewritten, 18)] }, TestContext.Current.CancellationToken);

        Assert.Equal((FaultKind.DiffersFromCheckpoint, 18L), Assert.Single(result.Faults) is var fault ? (fault.Kind, fault.Position) : default);
        Assert.Equal(6, result.Agreeing!.Position);
    }

    [Fact]
    public async Task A_tail_cut_below_a_checkpoint_is_found()
    {
        var whole = ARecord.Of(20);
        var kept = At(whole, 18);
        whole.Rows.RemoveRange(15, 5);

        var fault = Assert.Single((await VerifyAsync(whole, [kept])).Faults);

        Assert.Equal((FaultKind.EndsBeforeCheckpoint, 18L, "15"), (fault.Kind, fault.Position, fault.Found));
    }

    [Fact]
    public async Task A_checkpoint_of_another_record_is_told_apart()
    {
        var fault = Assert.Single((await VerifyAsync(ARecord.Of(20), [At(ARecord.Of(20, "other"), 18)])).Faults);

        Assert.Equal(FaultKind.AnotherRecord, fault.Kind);
    }

    [Fact]
    public void The_key_is_made_once_and_its_owner_alone_may_read_it()
    {
        var path = Path.Combine(folder.FullName, "outside", "signing-key.pem");
        using var again = SigningKey.OpenOrMake(path);

        Assert.Equal(key.Public.Id, again.Public.Id);
        Assert.True(PublicKey.TryRead(key.Public.Pem, out var half));
        Assert.Equal(key.Public.Id, half.Id);
        half.Dispose();
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<InvalidDataException>(() => SigningKey.OpenOrMake(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_holds_no_key_is_refused_and_left_as_it_is()
    {
        var path = Path.Combine(folder.FullName, "outside", "signing-key.pem");
        File.WriteAllText(path, "no key");

        Assert.Throws<InvalidDataException>(() => SigningKey.OpenOrMake(path));
        Assert.Equal("no key", File.ReadAllText(path));
    }

    private Checkpoint At(ARecord record, int position) =>
        key.Sign(Convert.ToHexStringLower(record[1].Hash.Span), new RecordHead(position, record[position].Hash), ARecord.Noon, null);

    private static Task<Verification> VerifyAsync(ARecord record, IReadOnlyList<Checkpoint> kept) =>
        Verifying.VerifyAsync(record, new() { Checkpoints = kept }, TestContext.Current.CancellationToken);
}
