using System.Globalization;
using System.Xml.Linq;
using Dais.Documents.Agendas;
using Dais.Documents.Tests.Agendas;
using Dais.Documents.Writing;
using Dais.Kernel;
using static Dais.Documents.Tests.Writing.AknFile;

namespace Dais.Documents.Tests.Writing;

/// <summary>Whoever walks the file finds the agenda again, in each of the six languages.</summary>
public sealed class AknAgendaTests
{
    private static readonly ProvisionalAgenda Agenda = Sample.Agenda;

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_sample_is_valid(string code) => Assert.Empty(Errors(AknWriter.Write(AgendaLayout.Lay(Agenda, Language.Parse(code)))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_items_and_sub_items_come_back(string code)
    {
        var language = Language.Parse(code);
        var agenda = Container(Written(AgendaLayout.Lay(Agenda, language)), "agenda");

        Assert.Equal(
            Agenda.Items.SelectMany(i => i.SubItems.Select(s => ($"item_{i.Number}__{s.Letter}", s.Title[language])).Prepend(($"item_{i.Number}", i.Title[language]))),
            agenda.Descendants().Where(e => e.Name.LocalName is "paragraph" or "subparagraph").Select(e => (Id(e), (string?)Title(e.Element(Akn + "heading")!.Value))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_annotations_are_about_their_items(string code)
    {
        var sections = Container(Written(AgendaLayout.Lay(Agenda, Language.Parse(code))), "annotations").Descendants(Akn + "section").ToList();

        Assert.Equal(
            Agenda.Items.SelectMany(i => i.SubItems.Select(s => $"#item_{i.Number}__{s.Letter}").Prepend($"#item_{i.Number}")),
            sections.Select(s => s.Attribute("refersTo")!.Value));
        Assert.Equal(
            Agenda.Items.SelectMany(i => i.SubItems.Select(s => s.Annotation.Count).Prepend(i.Annotation.Count)),
            sections.Select(s => s.Elements().Where(e => e.Name.LocalName is "paragraph" or "list").SelectMany(e => e.DescendantsAndSelf().Where(IsAnnotation)).Count()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_documents_come_back_under_their_items(string code)
    {
        var language = Language.Parse(code);
        var sections = Container(Written(AgendaLayout.Lay(Agenda, language)), "annotations").Descendants(Akn + "section");

        Assert.Equal(
            Agenda.Items.SelectMany(i => i.SubItems.SelectMany(s => s.Documents.Select(d => Told($"#item_{i.Number}__{s.Letter}", d, language)))
                .Concat(i.Documents.Select(d => Told($"#item_{i.Number}", d, language)))),
            sections.SelectMany(s => s.Elements(Akn + "hcontainer").Elements(Akn + "content").Elements(Akn + "p").Select(p => Found(s, p))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_meetings_come_back_with_their_hours_and_entries(string code)
    {
        var language = Language.Parse(code);
        var table = Written(AgendaLayout.Lay(Agenda, language)).Descendants(Akn + "table").Single();

        Assert.Equal(
            Agenda.OrganizationOfWork.SelectMany(m => m.Entries.Select(e => Slot(m.Date.At(m.Hours.Start), m.Date.At(m.Hours.End), e))),
            Slots(table, DocumentPhrases.Say(DocumentPhrases.Continued, language)));
    }

    private static string Slot(NodaTime.LocalDateTime start, NodaTime.LocalDateTime end, MeetingEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{start:s} {end:s} #item_{entry.Item}{(entry.SubItem is { } letter ? "__" + letter : "")} {entry.Continued}");

    private static IEnumerable<string> Slots(XElement table, string continued)
    {
        var hours = "";
        foreach (var row in table.Elements(Akn + "tr").Where(r => r.Elements(Akn + "td").Any()))
        {
            var times = row.Descendants(Akn + "recordedTime").Select(t => t.Attribute("time")!.Value).ToList();
            if (times.Count > 0) hours = string.Join(' ', times);
            var cells = row.Elements(Akn + "td").ToList();
            yield return $"{hours} {cells[0].Descendants(Akn + "ref").Single().Attribute("href")!.Value} {cells[1].Value.EndsWith(continued, StringComparison.Ordinal)}";
        }
    }

    private static (string, string?, string) Told(string item, DocumentEntry document, Language language) =>
        (item, document.Title?[language], string.Join(' ', document.Symbols.Select(s => "/symbol/" + s)));

    private static (string, string?, string) Found(XElement section, XElement line)
    {
        var references = line.Descendants(Akn + "ref").ToList();
        var title = string.Concat(line.Nodes().OfType<XText>().Select(t => t.Value));
        return (section.Attribute("refersTo")!.Value, title[..^2].TrimEnd(' ', '（'), string.Join(' ', references.Select(r => r.Attribute("href")!.Value)));
    }

    private static bool IsAnnotation(XElement element) => element.Name.LocalName is "paragraph" or "point";

    private static XElement Container(XDocument xml, string name) =>
        xml.Descendants(Akn + "hcontainer").Single(h => h.Attribute("name")!.Value == name);

    private static string Id(XElement element) => element.Attribute("eId")!.Value;

    /// <summary>A title of the list without its closing mark.</summary>
    private static string Title(string heading) => heading.Trim().TrimEnd('.', ':', ';', '。', '：', '；', '؛', '\u00A0');
}
