using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Searching;
using Dais.Kernel;

namespace Dais.Documents.Tests.Searching;

public class IndexedAgendaTests
{
    [Fact]
    public void Items_annotations_documents_and_meetings_are_found_each_under_its_id()
    {
        var found = Found(Language.English).Where(p => p.Label == Label.Public);

        Assert.Equal(
            [
                "item_1: Opening of the meeting",
                "item_2: State of the harbours",
                "annotation_2__p_1: The Group will discuss the dredging of channels: The depth of quays;",
                "documentation_2: Note on buoys",
                "item_2__a: Pilots",
                "meeting_1: Sunday, 4 May 2031, 10 a.m.–1 p.m.: 1 Opening of the meeting; 2 (a) Pilots",
            ],
            found.Select(p => $"{p.Part}: {p.Text}"));
    }

    [Fact]
    public void What_is_the_secretariats_is_found_by_itself_and_a_meeting_without_it()
    {
        var found = Found(Language.English).Where(p => p.Label == AnAgenda.Ours);

        Assert.Equal(["annotation_2__p_1", "documentation_2", "item_2__b", "meeting_1", "meeting_2"], found.Select(p => p.Part));
    }

    [Fact]
    public void What_is_public_is_found_as_if_there_were_nothing_else()
    {
        var agenda = AnAgenda.OfHarbours();
        var alone = IndexedAgenda.Of(agenda.For(Clearance.Public), Language.English, "harbours", "harbours.x").Paragraphs;

        Assert.Equal(alone.Select(p => (p.Part, p.Text)), Found(Language.English).Where(p => p.Label == Label.Public).Select(p => (p.Part, p.Text)));
    }

    [Fact]
    public void An_agenda_in_two_languages_is_found_in_both_under_the_same_ids()
    {
        Assert.Equal([Language.English, Language.French], IndexedAgenda.LanguagesOf(AnAgenda.OfHarbours()));
        Assert.Equal(Found(Language.English).Select(p => p.Part), Found(Language.French).Select(p => p.Part));
        Assert.Contains(Found(Language.French), p => p.Text == "Ouverture de la réunion");
    }

    [Fact]
    public void An_agenda_that_was_read_from_a_file_is_taken_in()
    {
        var reading = new AgendaReading(DocumentKind.AnnotatedProvisionalAgenda, AnAgenda.OfHarbours(), [], []);

        var document = IndexedText.Of(reading, "harbours.txt")!;
        Assert.Equal(("harbours.txt", "annotated-provisional-agenda", 2031), (document.Work, document.Kind, document.Year));
        Assert.StartsWith("Working Group on Harbours", document.Title, StringComparison.Ordinal);
        Assert.Null(IndexedText.Of(reading with { Kind = DocumentKind.Unknown }, "harbours.txt"));
    }

    private static IReadOnlyList<IndexedParagraph> Found(Language language) => IndexedAgenda.Of(AnAgenda.OfHarbours(), language, "harbours", "harbours.x").Paragraphs;
}
