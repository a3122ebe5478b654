using System.Text;
using Dais.Record.Acts;

namespace Dais.Record.Tests.Proof;

public sealed class EnvelopeGlanceTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("rule 8", null)]
    [InlineData(null, "key")]
    [InlineData("rule 8", "")]
    public void A_glance_sees_what_reading_says(string? authority, string? key)
    {
        Assert.True(EnvelopeGlance.Says(Bytes(authority, key), 7, "import/3f2a", 2, out var hasKey));
        Assert.Equal(key is not null, hasKey);
    }

    [Fact]
    public void A_glance_never_sees_more_than_reading_does()
    {
        var whole = Bytes("rule 8", "key");
        for (var at = 0; at < whole.Length; at++)
        {
            for (var value = 0; value < 256; value++)
            {
                byte[] changed = [.. whole];
                changed[at] = (byte)value;
                if (EnvelopeGlance.Says(changed, 7, "import/3f2a", 2, out _)) Assert.Equal((7, "import/3f2a", 2), Place(EnvelopeBytes.Read(changed)));
            }

            Assert.False(EnvelopeGlance.Says(whole.AsSpan(0, at), 7, "import/3f2a", 2, out _));
        }
    }

    [Fact]
    public void A_glance_tells_another_place()
    {
        Assert.False(EnvelopeGlance.Says(Bytes(null, null), 8, "import/3f2a", 2, out _));
        Assert.False(EnvelopeGlance.Says(Bytes(null, null), 7, "import/3f2b", 2, out _));
        Assert.False(EnvelopeGlance.Says(Bytes(null, null), 7, "import/3f2a", 3, out _));
    }

    private static byte[] Bytes(string? authority, string? key) => EnvelopeBytes.Write(
        new(7, StreamName.Of("import", "3f2a"), 2, "noted", 1, ARecord.Noon, "person/9", authority, key, Encoding.UTF8.GetBytes("{}")));

    private static (long Position, string Stream, int Version) Place(Envelope envelope) => (envelope.Position, envelope.Stream.ToString(), envelope.Version);
}
