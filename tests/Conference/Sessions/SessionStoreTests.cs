using Dais.Conference.Sessions;
using Dais.Documents.Agendas;
using Dais.Documents.Keeping;
using Dais.Kernel;

namespace Dais.Conference.Tests.Sessions;

public sealed class SessionStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-sessions-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_kept_agenda_is_found_by_its_symbol()
    {
        var store = Store();

        var id = Keep(store, SampleSession.Load(), "0123456789abcdef");

        Assert.Equal("path-cop-wg.1-2027-1", id);
        Assert.Equal("0123456789abcdef", store.Find(id)!.ImportId);
        Assert.Equal(7, store.Find(id)!.Agenda.Items.Count);
    }

    [Fact]
    public void Another_agenda_with_the_same_symbol_takes_nobodys_place()
    {
        var store = Store();
        var first = Keep(store, SampleSession.Load(), "0000000000000001");

        var second = Keep(store, SampleSession.Load() with { Items = [], OrganizationOfWork = [] }, "0000000000000002");

        Assert.NotEqual(first, second);
        Assert.Equal(7, store.Find(first)!.Agenda.Items.Count);
        Assert.Equal(second, Keep(store, SampleSession.Load(), "0000000000000002"));
    }

    [Fact]
    public void An_agenda_without_a_symbol_is_found_by_its_import()
    {
        var id = Keep(Store(), SampleSession.Load() with { Symbols = [] }, "0123456789abcdef");

        Assert.Equal("0123456789abcdef", id);
    }

    [Fact]
    public void A_file_that_changed_is_read_again()
    {
        var store = Store();
        var id = Keep(store, SampleSession.Load(), "0123456789abcdef");
        var before = store.Find(id)!.Version;

        Keep(store, SampleSession.Load() with { Items = [], OrganizationOfWork = [] }, "0123456789abcdef");

        Assert.Empty(store.Find(id)!.Agenda.Items);
        Assert.NotEqual(before, store.Find(id)!.Version);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_hides_no_other()
    {
        var store = Store();
        Keep(store, SampleSession.Load(), "0123456789abcdef");
        File.WriteAllText(Path.Combine(folder.FullName, "sessions", "broken.json"), """{ "kind": "annotated-provisional-agenda", "language": "xx" }""");

        var (sessions, broken) = store.All();

        Assert.Single(sessions);
        Assert.Equal("broken.json", Assert.Single(broken).FileName);
        Assert.NotEqual("", broken[0].Problem.MessageIn(Language.Russian));
        Assert.Null(store.Find("broken"));
    }

    [Fact]
    public void The_sample_stands_among_them_only_where_it_is_wanted()
    {
        Assert.Empty(Store().All().Sessions);
        Assert.True(Assert.Single(new SessionStore(new DataFolder(folder.FullName), withSample: true).All().Sessions).Agenda.IsSample);
    }

    [Theory]
    [InlineData("../keys/secret")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("a/b")]
    public void An_id_that_is_none_finds_nothing(string id) => Assert.Null(Store().Find(id));

    [Fact]
    public void An_agenda_that_contradicts_itself_is_not_kept_and_the_reason_is_told()
    {
        Assert.False(Store().TryKeep(SampleSession.Load() with { Items = [] }, "0123456789abcdef", out _, out var contradiction));

        Assert.NotEqual("", contradiction.MessageIn(Language.Chinese));
        Assert.Empty(Store().All().Sessions);
    }

    private static string Keep(SessionStore store, ProvisionalAgenda agenda, string importId)
    {
        Assert.True(store.TryKeep(agenda, importId, out var session, out _));
        return session;
    }

    private SessionStore Store() => new(new DataFolder(folder.FullName));
}
