using Dais.Directory.Accounts.Codes;
using NodaTime;

namespace Dais.Directory.Tests.Accounts;

/// <summary>Against the vectors of RFC 6238 (appendix B) and RFC 4648 (section 10).</summary>
public sealed class TotpTests
{
    private static readonly byte[] key = "12345678901234567890"u8.ToArray();

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_RFC_6238(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(key, Totp.StepAt(Instant.FromUnixTimeSeconds(seconds)), digits: 8));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_off_by_one_step(int steps, bool isTaken)
    {
        var now = Instant.FromUnixTimeSeconds(1111111111);
        var code = Totp.CodeOf(key, Totp.StepAt(now) + steps);

        Assert.Equal(isTaken ? Totp.StepAt(now) + steps : null, Totp.StepOf(code, key, now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("١٢٣٤٥٦")]
    public void What_is_no_code_is_none(string typed) => Assert.Null(Totp.StepOf(typed, key, Instant.FromUnixTimeSeconds(1111111111)));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base_32_is_that_of_RFC_4648(string text, string written) => Assert.Equal(written, Base32.Write(System.Text.Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void The_address_names_the_account_and_who_issued_it() => Assert.Equal(
        "otpauth://totp/Ligue%20des%20%C3%89tats:a%40b.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ligue%20des%20%C3%89tats",
        Totp.AddressOf(key, "a@b.org", "Ligue des États"));

    [Fact]
    public void The_squares_of_a_QR_code_have_its_three_corners()
    {
        var squares = QrSquares.Of("otpauth://totp/a");
        // Four squares of margin, then a corner of seven.
        Assert.Contains("M4 4h1", squares.Path, StringComparison.Ordinal);
        Assert.Contains($"M{squares.Side - 5} 4h1", squares.Path, StringComparison.Ordinal);
        Assert.Contains($"M4 {squares.Side - 5}h1", squares.Path, StringComparison.Ordinal);
        Assert.DoesNotContain($"M{squares.Side - 5} {squares.Side - 5}h1v1h-1zM{squares.Side - 4}", squares.Path, StringComparison.Ordinal);
    }
}
