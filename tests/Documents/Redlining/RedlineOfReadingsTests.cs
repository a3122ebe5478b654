using System.Text;
using Dais.Documents.Reading;
using Dais.Documents.Redlining;
using Dais.Documents.Tests.Searching;
using Dais.Kit;

namespace Dais.Documents.Tests.Redlining;

/// <summary>Redlines of documents as they were read, whatever their kind.</summary>
public class RedlineOfReadingsTests
{
    [Theory]
    [InlineData("firearms-2023.en", "weapons", "arms")]
    [InlineData("cooperation-2017.fr", "Secrétariat", "Bureau")]
    [InlineData("yimin-2022.zh", "工作组", "委员会")]
    [InlineData("ittijar-2018.ar", "المؤتمر", "الاجتماع")]
    public void What_changed_in_a_report_is_shown_in_its_paragraphs_and_gives_the_new_one_exactly(string name, string said, string instead)
    {
        var old = Encoding.UTF8.GetString(File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Reports", name + ".txt")));
        var (before, after) = (Read(old), Read(old.Replace(said, instead, StringComparison.Ordinal)));

        var redline = Redline.Between(before, after);

        Assert.Equal(after.Paragraphs.Select(p => (p.Kind, p.Mark, p.Text)), redline.Apply(before)!.Paragraphs.Select(p => (p.Kind, p.Mark, p.Text)));
        Assert.Equal(before.Paragraphs.Count, after.Paragraphs.Count);
        Assert.Equal(before.Paragraphs.Zip(after.Paragraphs).Count(p => p.First.Text != p.Second.Text), redline.Entries.Count(e => e.Change == ParagraphChange.Changed));
        Assert.Contains(before.Paragraphs, p => p is { Kind: ParagraphKind.Heading, Mark: not null });
        Assert.Contains(before.Paragraphs, p => p is { Kind: ParagraphKind.Text, Mark: not null });
    }

    [Fact]
    public void An_agenda_is_compared_by_its_list_its_annotations_and_its_meetings()
    {
        var text = RedlineText.Of(new AgendaReading(DocumentKind.AnnotatedProvisionalAgenda, AnAgenda.OfHarbours(), [], []))!;

        Assert.Equal(
            ["Point:1.:Opening of the meeting", "Point:2.:State of the harbours", "Point:(a):Pilots", "Point:(b):Wrecks", "Heading:2.:State of the harbours"],
            text.Paragraphs.Take(5).Select(p => $"{p.Kind}:{p.Mark}:{p.Text}"));
        Assert.Contains(text.Paragraphs, p => p is { Kind: ParagraphKind.Row, Text: "Sunday, 4 May 2031\t10 a.m.–1 p.m." });
        var changed = RedlineText.Of(AnAgenda.OfHarbours("ferries"));
        Assert.Single(Redline.Between(text, changed).Entries, e => e.Change == ParagraphChange.Changed);
    }

    [Fact]
    public void A_text_that_is_no_document_has_no_paragraphs_of_a_document() =>
        Assert.Null(RedlineText.Of(DocumentReader.Read(new SourceText(["Milk, bread and a new bicycle pump."], []))));

    private static RedlineText Read(string text) =>
        RedlineText.Of(Assert.IsType<DocumentRead.Read>(DocumentReader.Read(Encoding.UTF8.GetBytes(text), "report.txt")).Reading)!;
}
