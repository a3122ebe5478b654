using Dais.Conference.Sessions;
using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Conference.Tests.Sessions;

public sealed class SessionViewTests
{
    private static readonly ProvisionalAgenda Sample = SampleSession.Load();

    [Fact]
    public void An_item_says_in_which_meetings_it_is_taken_up()
    {
        var view = View(Sample, Language.English);

        Assert.Equal("meetings 1 and 2", view.Items[1].Meetings);
        Assert.Equal("meeting 4", view.Items[4].Meetings);
        Assert.Equal("الجلستان 1 و2", View(Sample, Language.Arabic).Items[1].Meetings);
    }

    [Fact]
    public void Meetings_that_follow_each_other_are_a_range_and_others_a_list()
    {
        Assert.Equal("meetings 2–4", SessionWords.Meetings([2, 3, 4], Language.English, DigitStyle.Western));
        Assert.Equal("الجلسات 1، 3، 6", SessionWords.Meetings([1, 3, 6], Language.Arabic, DigitStyle.Western));
        Assert.Null(SessionWords.Meetings([], Language.French, DigitStyle.Western));
    }

    [Fact]
    public void What_a_reader_may_not_see_is_nowhere_in_the_view()
    {
        var hidden = Label.For(Audience.Secretariat);
        var agenda = Sample with
        {
            Items = [.. Sample.Items.Select(i => i.Number switch
            {
                5 => i with { Label = hidden },
                2 => i with { Documents = [.. i.Documents.Select(d => d with { Label = hidden })], Annotation = [.. i.Annotation.Select(p => p with { Label = hidden })] },
                _ => i,
            })],
        };

        var view = View(agenda, Language.French);

        Assert.DoesNotContain(view.Items, i => i.Mark == "5");
        Assert.DoesNotContain(view.Days.SelectMany(d => d.HalfDays).SelectMany(h => h.Rows), r => r.Item == "5");
        Assert.False(view.Items.Single(i => i.Mark == "2").HasBody);
        Assert.Empty(view.Items.Single(i => i.Mark == "2").Cites);
    }

    [Fact]
    public void Translation_is_complete_partial_or_not_begun()
    {
        var agenda = Sample with { Items = [Sample.Items[0] with { Title = LocalizedText.Of(Language.Arabic, "مسائل") }, .. Sample.Items.Skip(1)] };

        var view = View(agenda, Language.Russian);

        Assert.Equal(Translation.Partial, view.Translated);
        Assert.Equal(Translation.Complete, view.Translations[Language.Arabic.Index]);
        Assert.Equal(Translation.None, View(new() { Language = Language.Spanish, Body = LocalizedText.Of(Language.Spanish, "Grupo") }, Language.Chinese).Translated);
    }

    [Fact]
    public void An_agenda_of_which_nothing_was_read_has_a_view_too()
    {
        var view = View(new() { Language = Language.Chinese }, Language.Arabic);

        Assert.Null(view.Body);
        Assert.Null(view.Dates);
        Assert.Null(view.Opens);
        Assert.Empty(view.Days);
    }

    [Theory]
    [InlineData("ar", "عرضت الأمانة بنود جدول الأعمال على المكتب الموسَّع.")]
    [InlineData("en", "The Secretariat put the items of the agenda to the extended Bureau.")]
    [InlineData("es", "La Secretaría presentó los temas del programa a la Mesa ampliada.")]
    public void An_act_is_told_in_a_sentence(string language, string expected) =>
        Assert.Equal(expected, SessionWords.Act(Sample.Acts[0], Language.Parse(language)));

    [Fact]
    public void An_act_of_an_unknown_kind_still_says_what_it_is_about()
    {
        var told = SessionWords.Act(new ActTold("tabled", "chair", null, null, "a paper", Sample.Start!.Value), Language.English);

        Assert.Contains("a paper", told, StringComparison.Ordinal);
    }

    private static SessionView View(ProvisionalAgenda agenda, Language language) =>
        SessionView.Of(new("id", "1", agenda), language, Clearance.Public);
}
