using System.Text;
using Dais.Record.Acts;
using NodaTime;

namespace Dais.Record.Tests;

public sealed class EnvelopeTests
{
    private static Envelope AnEnvelope => new(
        7, StreamName.Of("import", "3f2a"), 2, "reading-corrected", 1, Instant.FromUtc(2024, 7, 11, 8, 30, 1).PlusTicks(5), "person/9", "rules of procedure, rule 8", null,
        Encoding.UTF8.GetBytes("""{"text":"会议"}"""));

    [Fact]
    public void An_envelope_reads_back_from_its_bytes()
    {
        var read = EnvelopeBytes.Read(EnvelopeBytes.Write(AnEnvelope));

        Assert.Equal(AnEnvelope with { Body = default }, read with { Body = default });
        Assert.True(AnEnvelope.Body.Span.SequenceEqual(read.Body.Span));
    }

    [Fact]
    public void The_bytes_of_an_envelope_never_change() =>
        Assert.Equal("5C4F250E3928", Convert.ToHexString(EnvelopeBytes.Hash(EnvelopeBytes.Genesis.Span, EnvelopeBytes.Write(AnEnvelope)))[..12]);

    [Fact]
    public void Bytes_cut_short_anywhere_are_no_envelope()
    {
        var whole = EnvelopeBytes.Write(AnEnvelope);

        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Throws<InvalidDataException>(() => EnvelopeBytes.Read(whole.AsMemory(0, length))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Import/1")]
    [InlineData("import/é")]
    [InlineData("import 1")]
    public void What_is_no_name_of_a_stream_is_refused(string name) => Assert.False(StreamName.TryParse(name, out _));
}
