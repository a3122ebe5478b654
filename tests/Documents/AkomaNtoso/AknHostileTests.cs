using System.Text;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.AkomaNtoso;

public sealed class AknHostileTests(ITestOutputHelper output)
{
    private const string Head = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><mainBody>";
    private const string Tail = "</mainBody></statement></akomaNtoso>";

    [Theory]
    [InlineData("<!DOCTYPE akomaNtoso [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE akomaNtoso SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE akomaNtoso>")]
    public void A_document_type_is_refused(string doctype)
    {
        var reading = Read(doctype + Head + Tail);

        Assert.Equal("akn-has-dtd", reading.Findings.Single().Code);
        Assert.Empty(reading.Statements);
    }

    [Fact]
    public void What_stands_before_a_fault_is_read_and_the_fault_is_named_with_line_and_column()
    {
        var reading = Read(Head + "\n<paragraph><num>1.</num><content><p>Requests more;</p></content></paragraph>\n<paragraph><num>2.</num></wrong>" + Tail);
        var fault = reading.Findings.Single(f => f.Code == "akn-not-well-formed");

        Assert.Equal((3, Severity.Error), (fault.Line, fault.Severity));
        Assert.Contains("</wrong>", fault.Read, StringComparison.Ordinal);
        Assert.Equal("27", fault.Assumed);
        Assert.Equal("Requests more;", reading.Statements.Single().Resolution.Parts.OfType<OperativeParagraph>().First().Words.Text);
        Assert.False(reading.Original.IsWellFormed);
        Assert.Equal(reading.Original.Bytes.ToArray(), reading.Original.Write());
    }

    [Fact]
    public void Deep_elements_are_refused_where_they_begin()
    {
        var reading = Read(Head + "<paragraph><num>1.</num><content><p>Kept;</p></content></paragraph>" + string.Concat(Enumerable.Repeat("<section>", 100_000)));

        Assert.Equal(("akn-is-too-deep", "100"), reading.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Assumed!)).Single());
        Assert.Equal("Kept;", reading.Statements.Single().Resolution.Parts.OfType<OperativeParagraph>().First().Words.Text);
    }

    [Fact]
    public void Deep_spans_within_a_line_are_refused_as_well() =>
        Assert.Contains(Read(Head + "<paragraph><content><p>" + string.Concat(Enumerable.Repeat("<span>", 100_000))).Findings, f => f.Code == "akn-is-too-deep");

    [Fact]
    public void Many_attributes_are_refused() =>
        Assert.Contains(Read(Head + $"<paragraph {string.Join(' ', Enumerable.Range(1, 101).Select(i => $"a{i}=\"\""))}/>" + Tail).Findings, f => f.Code == "akn-has-too-many-attributes");

    [Fact]
    public void Many_elements_are_refused() =>
        Assert.Contains(Read(Head + string.Concat(Enumerable.Repeat("<p/>", 1_000_001)) + Tail).Findings, f => f.Code == "akn-has-too-many-elements");

    [Theory]
    [InlineData("<html/>", "akn-is-other-xml")]
    [InlineData("<akomaNtoso/>", "akn-has-no-statement")]
    [InlineData("<akomaNtoso><bill/></akomaNtoso>", "akn-has-no-statement")]
    [InlineData("", "source-is-empty")]
    [InlineData("not XML", "akn-not-well-formed")]
    [InlineData("&#0;", "akn-not-well-formed")]
    public void What_holds_no_text_says_so_in_every_language(string file, string code)
    {
        var reading = Read(file);
        var finding = reading.Findings.Single(f => f.Severity == Severity.Error);

        Assert.Equal((code, DocumentKind.Unknown), (finding.Code, reading.Kind));
        Assert.Null(reading.Reading);
        Assert.All(Language.All, l => Assert.NotEmpty(finding.MessageIn(l)));
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_before_they_are_parsed_and_never_held()
    {
        using var endless = new EndlessText(Encoding.UTF8.GetBytes(Head), 100_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = AknReader.Read(endless);

        Assert.Equal(("akn-is-too-large", "95.4", "32"), reading.Findings.Select(f => (f.Code, f.Read, f.Assumed!)).Single());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 6L * AknReader.LargestSize);
        Assert.True(endless.Position <= AknReader.LargestSize + 1_000_000, $"{endless.Position} bytes were read.");
    }

    [Fact]
    public void A_text_of_the_largest_size_is_read()
    {
        var paragraph = "<paragraph><num>1.</num><content><p>" + new string('a', 60_000) + "</p></content></paragraph>";
        var count = Repository.Long ? 500 : 50;
        var reading = Read(Head + string.Concat(Enumerable.Repeat(paragraph, count)) + Tail);

        Assert.False(reading.HasErrors);
        Assert.Equal(count, reading.Statements.Single().Resolution.Parts.Count);
    }

    [Fact]
    public void Broken_files_give_a_reading_or_a_refusal_and_never_an_exception()
    {
        var seed = Fuzz.Seed(output, 20310415);
        var sources = Language.All.Select(l => Lakes.Bytes(l.Code)).ToList();
        Fuzz.Each(seed, Repository.Long ? 20_000 : 1_500, sources, new MutatedXml(seed).Next, IsBounded);
    }

    private static void IsBounded(byte[] bytes)
    {
        // A book of words is loaded by whoever needs it first, and is not the work of that file: what counts is the second time.
        var reading = AknReader.Read(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(reading.Findings, AknReader.Read(bytes).Findings);
        var work = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(work < 2_000_000 + (100L * bytes.Length), $"{work} bytes of work for {bytes.Length} bytes");
        foreach (var finding in reading.Findings) Assert.NotEmpty(finding.MessageIn(Language.Chinese));
        foreach (var statement in reading.Statements)
        {
            // What was read of a broken file can be written and laid out like any other.
            Assert.NotEmpty(AknReader.Read(Documents.Writing.ResolutionAknWriter.Write(statement.Resolution, statement.Metadata)).Statements);
            Assert.NotNull(ResolutionLayout.ToDocument(statement.Resolution));
        }

        if (reading.Original.IsWellFormed) Assert.Equal(AknCorpus.Canonical(bytes), AknCorpus.Canonical(reading.Original.Write()));
    }

    private static AknReading Read(string file) => AknReader.Read(Encoding.UTF8.GetBytes(file));
}
