using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dais.Record.Tests.Storing;

/// <summary>The bytes that acts refer to.</summary>
public abstract class KeepingSuite(RecordGround ground) : RecordStoreSuite(ground)
{
    [Fact]
    public async Task Bytes_are_found_by_the_hash_that_keeping_them_gave()
    {
        var bytes = Encoding.UTF8.GetBytes("A/CONF.1/会议");

        var hash = await Bytes.KeepAsync(bytes, Cancellation);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), hash);
        Assert.Equal(bytes, await Bytes.FindAsync(hash, Cancellation));
        await ReopenAsync();
        Assert.Equal(bytes, await Bytes.FindAsync(hash, Cancellation));
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        var hashes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ => await Bytes.KeepAsync(new byte[] { 1, 2, 3 }, Cancellation)));

        Assert.Equal(hashes[0], await Bytes.KeepAsync(new byte[] { 1, 2, 3 }, Cancellation));
        Assert.Single(hashes.Distinct(StringComparer.Ordinal));
        Assert.Single(await HashesAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public async Task Bytes_of_any_length_are_kept(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        Assert.Equal(bytes, await Bytes.FindAsync(await Bytes.KeepAsync(bytes, Cancellation), Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("A000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("'; DROP TABLE bytes; --")]
    public async Task What_is_no_hash_of_kept_bytes_finds_nothing(string hash)
    {
        await Bytes.KeepAsync(new byte[] { 1 }, Cancellation);

        Assert.Null(await Bytes.FindAsync(hash, Cancellation));
    }

    [Fact]
    public async Task All_hashes_come_in_their_order()
    {
        var kept = new List<string>();
        foreach (var number in Enumerable.Range(0, 1100)) kept.Add(await Bytes.KeepAsync(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)), Cancellation));

        Assert.Equal(kept.Order(StringComparer.Ordinal), await HashesAsync());
    }

    [Fact]
    public async Task Bytes_kept_and_acts_appended_at_once_are_all_there()
    {
        var keeping = Enumerable.Range(0, 50).Select(async i => await Bytes.KeepAsync(BitConverter.GetBytes(i), Cancellation));

        await Task.WhenAll([.. keeping, PutManyAsync(Import, 50)]);

        Assert.Equal(50, (await HashesAsync()).Count);
        await ShouldBeWholeAsync();
    }

    private async Task<List<string>> HashesAsync()
    {
        var hashes = new List<string>();
        await foreach (var hash in Bytes.HashesAsync(Cancellation)) hashes.Add(hash);
        return hashes;
    }
}
