using System.Xml.Linq;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Resolutions;
using Dais.Documents.Tests.Writing;
using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Documents.Tests.AkomaNtoso;

public sealed class AknCorpusTests(ITestOutputHelper output)
{
    private static readonly XNamespace Akn = AknFile.Akn;

    [Fact]
    public void Every_file_is_written_back_with_the_same_canonical_form()
    {
        var count = 0;
        foreach (var (name, bytes) in AknCorpus.Files())
        {
            var original = AknReader.Read(bytes).Original;

            Assert.True(bytes.AsSpan().SequenceEqual(original.Bytes.Span), name);
            Assert.Equal(AknCorpus.Canonical(bytes), AknCorpus.Canonical(original.Write()));
            count++;
        }

        output.WriteLine($"{count} files");
        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Every_statement_gives_its_paragraphs_recitals_notes_and_dates()
    {
        foreach (var (name, bytes) in AknCorpus.Files())
        {
            var statements = XDocument.Load(new MemoryStream(bytes)).Descendants(Akn + "statement").ToList();
            var reading = AknReader.Read(bytes);

            Assert.Equal(statements.Count, reading.Statements.Count);
            Assert.Equal(statements.Count > 1, reading.Findings.Any(f => f.Code == "akn-collection"));
            Assert.False(reading.HasErrors, name);
            foreach (var (statement, read) in statements.Zip(reading.Statements)) SaysTheSame(name, statement, read.Resolution);
        }
    }

    [Fact]
    public void What_we_write_of_every_file_is_valid_and_gives_the_same_resolution_again()
    {
        foreach (var (name, bytes) in AknCorpus.Files())
        {
            foreach (var statement in AknReader.Read(bytes).Statements)
            {
                var written = ResolutionAknWriter.Write(statement.Resolution, statement.Metadata);
                var again = AknReader.Read(written);

                Assert.Empty(AknFile.Errors(written));
                Assert.True(again.Findings.Count == 0, $"{name}: {string.Join(' ', again.Findings)}");
                Assert.Equal(ModelText.Of(statement.Resolution), ModelText.Of(again.Statements[0].Resolution));
                MetadataAreTheSame(statement.Metadata, again.Statements[0].Metadata);
            }
        }
    }

    [Fact]
    public void Every_resolution_becomes_a_document_that_each_writer_takes()
    {
        foreach (var (name, bytes) in AknCorpus.Files())
        {
            foreach (var statement in AknReader.Read(bytes).Statements)
            {
                var document = ResolutionLayout.ToDocument(statement.Resolution);

                Assert.NotEmpty(HtmlWriter.Write(document));
                Assert.NotEmpty(DocxWriter.Write(document));
                Assert.NotEmpty(Documents.Writing.Pdf.TypstWriter.Write(document));
                Assert.True(AknFile.Errors(AknWriter.Write(document)) is [], name);
            }
        }
    }

    private static void MetadataAreTheSame(AknMetadata expected, AknMetadata actual)
    {
        Assert.Equal(expected.Keywords, actual.Keywords);
        Assert.Equal(expected.Steps, actual.Steps);
        Assert.Equal(expected.Counts.Select(c => $"{c.For} {c.Value} {string.Join('|', c.Voters)}"), actual.Counts.Select(c => $"{c.For} {c.Value} {string.Join('|', c.Voters)}"));
        Assert.Equal((expected.VoteOutcome, expected.Meeting ?? "", expected.JobNumber ?? ""), (actual.VoteOutcome, actual.Meeting ?? "", actual.JobNumber ?? ""));
    }

    private static void SaysTheSame(string name, XElement statement, Resolution read)
    {
        var numbers = statement.Element(Akn + "mainBody")!.Descendants(Akn + "paragraph").Select(p => p.Element(Akn + "num")?.Value).OfType<string>()
            .Select(n => new string([.. Numbering.ToWestern(n).Where(char.IsAsciiDigit)])).Where(n => n.Length > 0);
        var recitals = statement.Element(Akn + "preamble")!.Elements(Akn + "container").Count(c => c.Attribute("name")!.Value != "table")
            + statement.Element(Akn + "mainBody")!.Descendants(Akn + "crossHeading").Count(c => c.Attribute("refersTo")?.Value == "#preamble");

        Assert.Equal(numbers, read.Parts.OfType<OperativeParagraph>().Where(p => p.Number is not null).Select(p => p.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(recitals, read.Parts.OfType<Recital>().Count());
        Assert.Equal(statement.Descendants(Akn + "authorialNote").Select(n => n.Attribute("marker")!.Value), read.Notes.Where(n => !n.Mark.StartsWith('*')).Select(n => n.Mark));
        var adopted = statement.Descendants(Akn + "docDate").FirstOrDefault(d => d.Attribute("refersTo")?.Value == "#adoptionDate")
            ?? statement.Descendants(Akn + "FRBRWork").First().Element(Akn + "FRBRdate")!;
        Assert.Equal(adopted.Attribute("date")!.Value, NodaTime.Text.LocalDatePattern.Iso.Format(read.Adopted!.Value));
        Assert.True(Words(statement).SequenceEqual(Words(read)), $"{name}: the words differ");
    }

    /// <summary>The letters of the text, in the order of the file, without notes and marks of numbers.</summary>
    private static IEnumerable<char> Words(XElement statement) =>
        new[] { "preamble", "mainBody" }.Select(n => statement.Element(Akn + n)!)
            .Concat(statement.Elements(Akn + "attachments").Descendants(Akn + "doc").Elements(Akn + "mainBody"))
            .SelectMany(e => e.DescendantNodes().OfType<XText>().Where(t => !t.Ancestors().Any(a => a.Name == Akn + "authorialNote" || a.Name == Akn + "num")).SelectMany(t => t.Value))
            .Where(char.IsLetterOrDigit);

    private static IEnumerable<char> Words(Resolution read) => read.Parts.SelectMany(Texts).SelectMany(t => t).Where(char.IsLetterOrDigit);

    private static IEnumerable<string> Texts(Part part) => (part switch
    {
        Annex annex => [annex.Overline.Text, annex.Title?.Text ?? ""],
        Row row => row.Cells.Select(c => c.Text),
        Heading { Number: { } number } heading when IsWord(heading) => [number, heading.Words.Text],
        WordedPart worded => [worded.Words.Text],
        _ => Array.Empty<string>(),
    }).Concat(part.Within.SelectMany(Texts));

    /// <summary>The number of a part is a heading of its own in the file; a section's is a number.</summary>
    private static bool IsWord(Heading heading) => heading.WId?.StartsWith("part", StringComparison.Ordinal) == true;
}
