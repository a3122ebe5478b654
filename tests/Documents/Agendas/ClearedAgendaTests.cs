using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Tests.Agendas;

public sealed class ClearedAgendaTests
{
    private static readonly Label ForTheBureau = Label.For(Audience.Bureau);

    [Fact]
    public void What_is_public_is_left_as_it_is() =>
        Assert.Equal(AgendaJson.Write(Sample.Agenda), AgendaJson.Write(Sample.Agenda.For(Clearance.Public)));

    [Fact]
    public void A_hidden_item_leaves_no_word_behind()
    {
        var hidden = Sample.Agenda.Items[4] with { Label = ForTheBureau };
        var agenda = Sample.Agenda with { Items = [.. Sample.Agenda.Items.Select(i => i.Number == 5 ? hidden : i)] };

        var seen = agenda.For(Clearance.Public);

        Assert.DoesNotContain(seen.Items, i => i.Number == 5);
        Assert.DoesNotContain(seen.OrganizationOfWork.SelectMany(m => m.Entries), e => e.Item == 5);
        Assert.Equal(AgendaJson.Write(agenda), AgendaJson.Write(agenda.For(Clearance.Of(Audience.Bureau))));
    }

    [Fact]
    public void A_meeting_on_hidden_sub_items_alone_goes_with_them()
    {
        var first = Sample.Agenda.Items[0];
        var agenda = Sample.Agenda with
        {
            Items = [first with { SubItems = [.. first.SubItems.Select(s => s with { Label = ForTheBureau })] }],
            OrganizationOfWork = [Sample.Agenda.OrganizationOfWork[0] with { Entries = [new(1, "a", Continued: false)] }],
        };

        Assert.Empty(agenda.For(Clearance.Public).OrganizationOfWork);
    }

    [Fact]
    public void A_hidden_paragraph_or_document_is_not_there()
    {
        var item = Sample.Agenda.Items[1];
        var agenda = Sample.Agenda with
        {
            Items =
            [
                item with
                {
                    Annotation = [item.Annotation[0] with { Label = ForTheBureau }, item.Annotation[1]],
                    Documents = [item.Documents[0] with { Label = ForTheBureau }],
                },
            ],
            OrganizationOfWork = [],
        };

        var seen = Assert.Single(agenda.For(Clearance.Public).Items);

        Assert.Equal([item.Annotation[1]], seen.Annotation);
        Assert.Empty(seen.Documents);
    }
}
