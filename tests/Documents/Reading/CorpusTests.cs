using Dais.Documents.Reading;
using Dais.Kit;

namespace Dais.Documents.Tests.Reading;

public sealed class CorpusTests
{
    [Theory]
    [InlineData("wg-trafficking-2009-agenda.zh")]
    [InlineData("wg-trafficking-2010-agenda.ar")]
    [InlineData("wg-smuggling-2024-agenda.zh")]
    public void A_real_agenda_comes_out_as_a_careful_reader_finds_it(string name)
    {
        var reading = Reading.OfFile(Repository.Corpus("corpus", name + ".txt"));

        AgendaFacts.AreEqual(AgendaFacts.OfGold(Reading.Json(Repository.Corpus("corpus", name + ".gold.json"))), AgendaFacts.Of(reading));
    }

    // In the order of the gold files' expectedFindings.
    [Theory]
    [InlineData("wg-smuggling-2024-agenda.zh", "list-unnumbered", 20, "")]
    [InlineData("wg-smuggling-2024-agenda.zh", "headings-uneven", 47, "**: 2")]
    [InlineData("wg-smuggling-2024-agenda.zh", "names-differ", 23, "跨国组织犯罪公约")]
    [InlineData("wg-smuggling-2024-agenda.zh", "word-foreign", 61, "and")]
    [InlineData("wg-trafficking-2009-agenda.zh", "item-twice-continued", 114, "2")]
    [InlineData("wg-trafficking-2009-agenda.zh", "paragraph-joined", 42, "议缔约方会议通过")]
    [InlineData("wg-trafficking-2009-agenda.zh", "entry-joined", 72, "议定书》")]
    [InlineData("wg-trafficking-2009-agenda.zh", "not-edited", 38, "未经编辑")]
    [InlineData("wg-trafficking-2010-agenda.ar", "date-inferred", 111, "١٣/٠٠-١٠/٠٠")]
    [InlineData("wg-trafficking-2010-agenda.ar", "date-inferred", 114, "١٣/٠٠-١٠/٠٠")]
    [InlineData("wg-trafficking-2010-agenda.ar", "days-differ", 0, "1")]
    [InlineData("wg-trafficking-2010-agenda.ar", "titles-differ", 72, "الردع")]
    [InlineData("wg-trafficking-2010-agenda.ar", "titles-differ", 86, "هيئات")]
    [InlineData("wg-trafficking-2010-agenda.ar", "titles-differ", 115, "هبات")]
    [InlineData("wg-trafficking-2010-agenda.ar", "heading-doubtful", 15, "وشروطه")]
    [InlineData("wg-trafficking-2010-agenda.ar", "heading-doubtful", 32, "الشروع")]
    [InlineData("wg-trafficking-2010-agenda.ar", "hours-reversed", 107, "١٣/٠٠-١٠/٠٠")]
    [InlineData("wg-trafficking-2010-agenda.ar", "number-odd", 56, "-٢-")]
    [InlineData("wg-trafficking-2010-agenda.ar", "columns-reversed", 107, "")]
    public void Each_expected_doubt_is_reported_where_it_stands(string name, string code, int line, string read)
    {
        var reading = Reading.OfFile(Repository.Corpus("corpus", name + ".txt"));

        Assert.Contains(reading.Findings, f => f.Code == code && (f.Line ?? 0) == line && f.Read.Contains(read, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("wg-trafficking-2009-agenda.zh")]
    [InlineData("wg-trafficking-2010-agenda.ar")]
    [InlineData("wg-smuggling-2024-agenda.zh")]
    [InlineData("ga-63-coordination-draft-resolution.zh")]
    public void Every_line_of_a_real_document_is_accounted_for(string name)
    {
        var source = Reading.Decoded(File.ReadAllBytes(Repository.Corpus("corpus", name + ".txt")));

        Reading.AccountsForEveryLine(source, AgendaReader.Read(source));
    }

    [Fact]
    public void A_draft_resolution_is_no_agenda()
    {
        var reading = Reading.OfFile(Repository.Corpus("corpus", "ga-63-coordination-draft-resolution.zh.txt"));

        Assert.Equal(DocumentKind.Unknown, reading.Kind);
        Assert.Contains(reading.Findings, f => f.Code == "not-an-agenda" && f.Severity == Severity.Error);
    }
}
