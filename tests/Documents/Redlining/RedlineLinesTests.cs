using System.Text.Json;
using System.Xml.Linq;
using Dais.Documents.Redlining;
using Dais.Documents.Redlining.Writing;
using Dais.Kernel;
using Dais.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace Dais.Documents.Tests.Redlining;

/// <summary>The numbered lines of a drafting room, and the forms that show them.</summary>
public sealed class RedlineLinesTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [InlineData("en", "Urges States parties to do", "Urges States |parties to do")]
    [InlineData("en", "Urges a/very/long/symbol/indeed now", "Urges |a/very/long/symbol/indeed |now")]
    [InlineData("en", "one two three", "one two three")]
    [InlineData("en", "one two three      six", "one two three      |six")]
    [InlineData("zh", "促请各缔约国指定紧急联络点。", "促请各缔约国|指定紧急联络|点。")]
    [InlineData("zh", "促请各缔约国。", "促请各缔约|国。")]
    [InlineData("ar", "يُشَجِّعُ الدُّوَلَ", "يُشَجِّعُ الدُّوَلَ")]
    [InlineData("en", "", "")]
    public void A_line_is_as_many_columns_as_fit(string code, string text, string lines)
    {
        var starts = new LineRuler(Language.Parse(code), columns: 13).Starts(text);

        Assert.Equal(lines, string.Join('|', starts.Select((s, i) => text[s..(i + 1 < starts.Count ? starts[i + 1] : text.Length)])));
    }

    [Fact]
    public void What_is_proposed_moves_no_number_of_the_old_version()
    {
        var old = Drafts.Old(Language.English);
        var alone = NumberedLines.Of(Redline.Between(old, old), LineNumbering.Old, 40).OfType<EntryLines>().Select(l => (l.First, l.Last));

        Assert.Equal(alone, NumberedLines.Of(Redline.Between(old, Drafts.Revised(Language.English)), LineNumbering.Old, 40).OfType<EntryLines>().Select(l => (l.First, l.Last)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_page_shows_both_versions_whole_whatever_they_are(string language) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20260301, 11),
        Prop.ForAll(RandomVersions.Of(Language.Parse(language)).ToArbitrary(), versions =>
        {
            var redline = Redline.Between(versions.Old, versions.Revised);
            return Enum.GetValues<LineNumbering>().All(numbering =>
            {
                var html = XDocument.Parse(RedlineHtml.Fragment(redline, new() { Numbering = numbering, Columns = 20 }), LoadOptions.PreserveWhitespace);
                return Shown(html, "ins").SequenceEqual(Versions(redline, e => e.IsOfOld, s => s.Kind != SegmentKind.Inserted)) && Shown(html, "del").SequenceEqual(Versions(redline, e => e.IsOfNew, s => s.Kind != SegmentKind.Deleted));
            });
        }));

    [Fact]
    public void The_page_matches_what_a_person_looked_at() => Assert.All(["en", "ar", "zh"], code =>
    {
        var language = Language.Parse(code);
        var redline = Redline.Between(Drafts.Old(language), Drafts.Revised(language));

        Golden.Matches(RedlineHtml.Fragment(redline), "Documents", "Redlining", $"fragment.{code}.html");
        Golden.Matches(RedlineTextWriter.Write(redline), "Documents", "Redlining", $"redline.{code}.txt");
    });

    [Fact]
    public void A_page_of_its_own_is_well_formed_and_leads_from_each_side_of_a_move_to_the_other() => Assert.All(Language.All, language =>
    {
        var page = XDocument.Parse(RedlineHtml.Page(Redline.Between(Drafts.Old(language), Drafts.Revised(language)), new() { OldName = "L.6", NewName = "L.6/Rev.1" })["<!DOCTYPE html>".Length..]);
        var ids = page.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Descendants("a").Select(a => ((string)a.Attribute("href")!)[1..]), to => Assert.Contains(to, ids));
        Assert.Equal(2, page.Descendants("a").Count());
        Assert.Equal((language.Code, language.Dir), ((string)page.Root!.Attribute("lang")!, (string)page.Root.Attribute("dir")!));
    });

    [Fact]
    public void Both_versions_can_be_read_out_of_the_json() => Assert.All(Language.All, language =>
    {
        var (old, revised) = (Drafts.Old(language), Drafts.Revised(language));
        using var json = JsonDocument.Parse(RedlineJson.Write(Redline.Between(old, revised)));
        var paragraphs = json.RootElement.GetProperty("paragraphs").EnumerateArray().ToList();

        Assert.Equal(old.Paragraphs.Select(p => (p.Mark, p.Text)), Read(paragraphs, "old", "to", "inserted"));
        Assert.Equal(revised.Paragraphs.Select(p => (p.Mark, p.Text)), Read(paragraphs, "new", "from", "deleted"));
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("moved").GetInt32());
    });

    private static IEnumerable<(string?, string)> Read(List<JsonElement> paragraphs, string version, string otherSide, string notThere) => paragraphs
        .Where(p => p.TryGetProperty(version, out _) && !(p.TryGetProperty("move", out var move) && move.GetProperty("side").GetString() == otherSide))
        .Select(p => (
            p.GetProperty(version).TryGetProperty("mark", out var mark) ? mark.GetString() : null,
            string.Concat(p.GetProperty("segments").EnumerateArray().Where(s => s.GetProperty("is").GetString() != notThere)
                .Select(s => version == "old" && s.TryGetProperty("was", out var was) ? was.GetString() : s.GetProperty("text").GetString()))));

    /// <summary>The words of a version as the page shows them, without numbers, marks and what is only spoken.</summary>
    private static IEnumerable<string> Shown(XDocument html, string without) => html.Descendants("p").Where(p => (string?)p.Attribute("class") == "redline-text")
        .Where(p => (string?)p.Parent!.Attribute("data-moved") != (without == "ins" ? "to" : "from"))
        .Where(p => (string?)p.Parent!.Attribute("data-change") != (without == "ins" ? "inserted" : "deleted"))
        .Select(p => string.Concat(p.DescendantNodes().OfType<XText>()
            .Where(t => !t.Ancestors().TakeWhile(a => a != p).Any(a => a.Name == without || (string?)a.Attribute("class") is "visually-hidden" or "line-number" or "redline-mark"))
            .Select(t => t.Value)))
        .Select(t => string.Concat(t.Where(c => !char.IsWhiteSpace(c))));

    private static IEnumerable<string> Versions(Redline redline, Func<RedlineEntry, bool> isOf, Func<RedlineSegment, bool> stands) => redline.Entries.Where(isOf)
        .Select(e => string.Concat(Documents.Writing.XmlText.Legal(string.Concat(e.Segments.Where(stands).Select(s => s.Text))).Where(c => !char.IsWhiteSpace(c))));
}
