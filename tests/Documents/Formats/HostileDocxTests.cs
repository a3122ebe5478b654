using System.Text;
using static Dais.Documents.Tests.Formats.Files;
using static Dais.Documents.Tests.Formats.WordFile;

namespace Dais.Documents.Tests.Formats;

/// <summary>Archives made to harm, and files that only look like Word's.</summary>
public sealed class HostileDocxTests
{
    [Fact]
    public void An_archive_that_bursts_is_refused_before_it_is_unpacked()
    {
        var bomb = Of(new string(' ', 100 * 1024 * 1024)).Bytes();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("archive-expands-too-far", RefusedDocx(bomb).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4_000_000, "A bomb is not unpacked.");
    }

    [Fact]
    public void An_archive_that_lies_about_its_sizes_is_given_up_at_the_limit()
    {
        var bomb = Of(new string(' ', 120 * 1024 * 1024)).Bytes();
        // The sizes in the directory and before the entry say that little is in it.
        for (var i = 0; i + 30 < bomb.Length; i++)
        {
            var at = bomb.AsSpan(i);
            if (at.StartsWith("PK\x01\x02"u8)) BitConverter.TryWriteBytes(at[24..], 1000);
            else if (at.StartsWith("PK\x03\x04"u8)) BitConverter.TryWriteBytes(at[22..], 1000);
        }

        Assert.Contains(RefusedDocx(bomb).Code, (string[])["archive-expands-too-far", "docx-broken"]);
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        Assert.Equal("archive-has-too-many-entries", RefusedDocx(Zip(Enumerable.Range(0, 6000).Select(i => ($"e{i}", Array.Empty<byte>())))).Code);

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\document.xml")]
    [InlineData("C:/x.xml")]
    [InlineData("word/./x.xml")]
    [InlineData("WORD/document.xml")]
    public void Names_that_lead_elsewhere_or_stand_twice_are_refused(string name) =>
        Assert.Equal("archive-name-unsafe", RefusedDocx(Of(P("x")).With(name, "x").Bytes()).Code);

    [Fact]
    public void A_relation_that_climbs_out_of_the_archive_is_refused() =>
        Assert.Equal("archive-name-unsafe", RefusedDocx(Of(P("x")).Relation("<Relationship Id=\"s\" Type=\"x/styles\" Target=\"../../../etc/passwd\"/>").Bytes()).Code);

    [Fact]
    public void A_document_type_is_refused_and_no_entity_is_resolved() =>
        Assert.Equal("docx-broken", RefusedDocx(Of().With("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>").Bytes()).Code);

    [Fact]
    public void Endless_nesting_is_refused() =>
        Assert.Equal("docx-nested-too-deep", RefusedDocx(Of(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000))).Bytes()).Code);

    [Fact]
    public void Files_of_other_programs_are_refused_with_what_to_do()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0];

        Assert.Equal("docx-encrypted", RefusedDocx([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Code);
        Assert.Equal("source-is-old-word", RefusedDocx([.. ole, .. Encoding.Unicode.GetBytes("WordDocument")]).Code);
        Assert.Equal("source-is-opendocument", RefusedDocx(Zip([("mimetype", [.. "application/vnd.oasis.opendocument.text"u8]), ("content.xml", [.. "<x/>"u8])])).Code);
        Assert.Equal("archive-without-document", RefusedDocx(Zip([("readme.txt", [.. "hello"u8])])).Code);
        Assert.Equal("archive-without-document", RefusedDocx(Of().With("word/document.xml", "<workbook xmlns=\"urn:x\"/>").Bytes()).Code);
    }

    [Fact]
    public void A_file_without_words_is_refused() => Assert.Equal("source-is-empty", RefusedDocx(Of("<w:p/>").Bytes()).Code);
}
