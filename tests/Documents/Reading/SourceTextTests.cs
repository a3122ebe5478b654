using System.Text;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Tests.Reading;

public sealed class SourceTextTests
{
    private const string French = "Ordre du jour provisoire annoté\nQuestions d’organisation : élection à huis clos, été, règle, où\n";
    private const string Russian = "Аннотированная предварительная повестка дня\nОрганизационные вопросы и утверждение повестки дня на сессии\n";
    private const string Arabic = "جدول الأعمال المؤقت وشروحه\nالمسائل التنظيمية في الاجتماع من أجل إقرار جدول الأعمال\n";
    private const string Chinese = "临时议程和说明\n组织事项：会议开幕，通过议程和工作安排。缔约方会议的决定\n";

    [Fact]
    public void Utf8_is_read_with_and_without_its_mark()
    {
        Assert.Equal(["a", "b"], Decode([0xEF, 0xBB, 0xBF, .. "a\nb\n"u8]).Lines);
        Assert.Equal(["a", "b"], Decode([.. "a\nb"u8]).Lines);
    }

    [Theory]
    [InlineData(French)]
    [InlineData(Russian)]
    [InlineData(Arabic)]
    [InlineData(Chinese)]
    public void Utf16_is_read_with_its_mark_and_recognized_without(string text)
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal(text.TrimEnd().Split('\n'), Decode([.. encoding.Preamble, .. encoding.GetBytes(text)]).Lines);
            var unmarked = Decode(encoding.GetBytes(text));
            Assert.Equal(text.TrimEnd().Split('\n'), unmarked.Lines);
            Assert.Contains(unmarked.Findings, f => f.Code == "encoding-assumed");
        }
    }

    [Theory]
    [InlineData(1252, French)]
    [InlineData(1251, Russian)]
    [InlineData(1256, Arabic)]
    [InlineData(54936, Chinese)]
    public void A_legacy_encoding_is_recognized_and_said(int codePage, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

        var decoded = Decode(encoding.GetBytes(text));

        Assert.Equal(text.TrimEnd().Split('\n'), decoded.Lines);
        Assert.Contains(decoded.Findings, f => f.Code == "encoding-assumed" && f.Severity == Severity.Warning);
    }

    [Fact]
    public void What_is_no_text_is_refused_with_what_it_is()
    {
        Assert.Equal("PDF", Refused([.. "%PDF-1.7\n"u8]).Read);
        Assert.Contains("DOCX", Refused([.. "PK\x03\x04"u8, 1, 2, 3]).Read, StringComparison.Ordinal);
        Assert.Equal("source-is-binary", Refused([1, 2, 0, 0, 0, 3, 0xFF, 0, 7, 0, 0, 0, 9]).Code);
        Assert.Equal("source-is-empty", Refused([]).Code);
        Assert.Equal("source-is-empty", Refused([.. " \r\n\t\n"u8]).Code);
    }

    [Fact]
    public void What_is_larger_than_the_limit_is_refused_with_the_limit()
    {
        var refusal = Refused(new byte[SourceText.LargestSize + 1]);

        Assert.Equal("source-is-too-large", refusal.Code);
        Assert.Contains("16", refusal.MessageIn(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_as_they_end_and_mixed_ends_are_remarked()
    {
        var mixed = Decode([.. "a\r\nb\nc\rd"u8]);

        Assert.Equal(["a", "b", "c", "d"], mixed.Lines);
        Assert.Contains(mixed.Findings, f => f.Code == "line-ends-mixed");
        Assert.DoesNotContain(Decode([.. "a\r\nb\r\n"u8]).Findings, f => f.Code == "line-ends-mixed");
    }

    [Fact]
    public void Signs_of_direction_are_counted_and_left_out_of_the_reading()
    {
        var source = Decode(Encoding.UTF8.GetBytes("\u202Bجدول الأعمال المؤقت\u202C\n"));

        Assert.Equal("2", Assert.Single(source.Findings, f => f.Code == "bidi-controls").Read);
        Assert.Equal("جدول الأعمال المؤقت", LineCleaner.Clean(source.Lines[0]).Text);
    }

    [Fact]
    public void Findings_of_one_kind_are_kept_to_a_number_and_the_rest_counted()
    {
        var findings = new FindingList();
        for (var i = 0; i < 1_000; i++) findings.Warn("line-unread", i + 1, "?");

        var list = findings.ToList();

        Assert.Equal(FindingList.KeptOfAKind + 1, list.Count);
        Assert.Equal(("more-alike", "960"), (list[^1].Code, list[^1].Read));
    }

    [Fact]
    public void A_table_of_a_quarter_of_a_million_lines_is_read_to_its_limit_and_every_line_accounted_for()
    {
        var text = new StringBuilder("Provisional agenda\n\n1. Opening.\n2. Other matters.\n\nAnnex\n\nDate and time\tItem\tTitle\n11 July 2024\n10 a.m.–1 p.m.\t1\tOpening\n");
        for (var i = 0; i < 250_000; i++) text.Append("\t2\tOther\n");

        var reading = Reading.Of(text.ToString());

        Assert.Contains(reading.Findings, f => f.Code == "table-too-long");
        Assert.DoesNotContain(reading.Lines.Skip(10), l => l.Part == LinePart.Blank);
    }

    [Fact]
    public void A_table_of_a_million_lines_is_refused_by_its_lines()
    {
        var refusal = Refused(Encoding.UTF8.GetBytes("Provisional agenda\n" + string.Concat(Enumerable.Repeat("\t2\tOther\n", 1_000_000))));

        Assert.Equal("source-has-too-many-lines", refusal.Code);
        Assert.Equal("1000001", refusal.Read);
    }

    private static SourceText Decode(byte[] bytes) => Reading.Decoded(bytes);

    private static Finding Refused(byte[] bytes)
    {
        Assert.False(SourceText.TryDecode(bytes, out _, out var refusal));
        return refusal;
    }
}
