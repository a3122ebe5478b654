using System.Text;
using Dais.Record.Acts;
using Dais.Record.Proof;
using NodaTime;

namespace Dais.Record.Tests.Proof;

public sealed class BytesInBodyTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static readonly BytesInBody names = new("bytes", "document-received", "reading-corrected");

    [Theory]
    [InlineData("document-received")]
    [InlineData("reading-corrected")]
    public void The_hash_in_the_body_is_named(string type) => Assert.Equal([Hash], names.HashesOf(Act(type, $$"""{"fileName":"a.txt","bytes":"{{Hash}}"}""")));

    [Theory]
    [InlineData("another-act", $$"""{"bytes":"{{Hash}}"}""")]
    [InlineData("document-received", "{}")]
    [InlineData("document-received", "[]")]
    [InlineData("document-received", "")]
    [InlineData("document-received", "no body")]
    [InlineData("document-received", """{"bytes":7}""")]
    [InlineData("document-received", """{"bytes":null}""")]
    [InlineData("document-received", """{"bytes":"../../etc/passwd"}""")]
    [InlineData("document-received", """{"bytes":"0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"}""")]
    public void What_is_no_hash_of_such_an_act_names_nothing(string type, string body) => Assert.Empty(names.HashesOf(Act(type, body)));

    private static Envelope Act(string type, string body) =>
        new(1, StreamName.Of("import", "one"), 1, type, 1, Instant.FromUtc(2026, 5, 4, 9, 0), "person/1", null, null, Encoding.UTF8.GetBytes(body));
}
