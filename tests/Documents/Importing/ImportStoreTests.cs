using System.Text;
using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Kernel;
using Dais.Kit;
using NodaTime;

namespace Dais.Documents.Tests.Importing;

public sealed class ImportStoreTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 11, 10, 0);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-imports-");
    private readonly byte[] agenda = File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Agendas", "clean.en.txt"));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_was_received_is_kept_as_it_came()
    {
        var import = Receive(agenda);

        var found = Store().Find(import.Id)!;
        Assert.Equal(agenda, Store().Received(found.Import));
        Assert.Equal(("agenda.txt", Now, 0), (found.Import.FileName, found.Import.ReceivedAt, found.Import.Version));
        Assert.NotEmpty(found.Reading.Agenda.Items);
        Assert.Null(found.Changes);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "imports", import.Id, "reading.json")));
    }

    [Fact]
    public void The_same_bytes_are_the_same_import()
    {
        var first = Receive(agenda);
        Store().Correct(first, ["something else"]);

        var again = Receive(agenda);

        Assert.Equal((first.Id, 1), (again.Id, again.Version));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_the_reason_and_leave_nothing()
    {
        var import = Store().Receive(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0, 1 }, "agenda.docx", null, Now, out var refusal);

        Assert.Null(import);
        Assert.NotEqual("", refusal!.MessageIn(Language.Arabic));
        Assert.Empty(Store().All());
    }

    [Fact]
    public void A_correction_leaves_what_was_received_beside_it()
    {
        var import = Receive(agenda);
        var lines = Store().Find(import.Id)!.Source.Lines.ToArray();
        lines[0] = "corrected";

        Assert.True(Store().Correct(import, lines));

        var found = Store().Find(import.Id)!;
        Assert.True(found.IsCorrected);
        Assert.Equal("corrected", found.Source.Lines[0]);
        Assert.Equal(agenda, Store().Received(import));
        Assert.Equal(1, found.Import.Version);
    }

    [Fact]
    public void A_correction_of_an_older_version_writes_nothing()
    {
        var import = Receive(agenda);
        Store().Correct(import, ["first"]);

        Assert.False(Store().Correct(import, ["second"]));
        Assert.Equal("first", Assert.Single(Store().Find(import.Id)!.Source.Lines));
    }

    [Fact]
    public void Going_back_reads_the_text_as_received()
    {
        var import = Receive(agenda);
        Store().Correct(import, ["first"]);

        Assert.True(Store().Restore(Store().Find(import.Id)!.Import));

        Assert.False(Store().Find(import.Id)!.IsCorrected);
    }

    [Fact]
    public void What_was_kept_is_not_corrected_any_more()
    {
        var import = Receive(agenda);
        Store().MarkKept(import, "a-session");
        var kept = Store().Find(import.Id)!.Import;

        Assert.False(Store().Correct(kept, ["late"]));
        Assert.Equal("a-session", kept.Session);
    }

    [Fact]
    public void Discarding_loses_nothing_however_often()
    {
        for (var time = 0; time < 3; time++) Store().Discard(Receive(agenda));

        Assert.Empty(Store().All());
        var discarded = Directory.GetDirectories(Path.Combine(folder.FullName, "discarded"));
        Assert.Equal(3, discarded.Length);
        Assert.All(discarded, d => Assert.Equal(agenda, File.ReadAllBytes(Path.Combine(d, "received"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("0123456789abcdef")]
    public void An_id_that_is_none_finds_nothing(string id) => Assert.Null(Store().Find(id));

    [Fact]
    public void A_card_that_cannot_be_read_hides_its_import_and_breaks_no_list()
    {
        var import = Receive(agenda);
        File.WriteAllText(Path.Combine(folder.FullName, "imports", import.Id, "import.json"), "{ \"fileName\": ");

        Assert.Empty(Store().All());
        Assert.Null(Store().Find(import.Id));
    }

    [Fact]
    public void A_text_in_another_language_is_read_in_it()
    {
        var import = Store().Receive(Encoding.UTF8.GetBytes("Ordre du jour provisoire\n\n1. Questions"), "a.txt", null, Now, out _)!;

        Assert.True(Store().ReadAs(import, Language.Spanish));

        Assert.Equal(Language.Spanish, Store().Find(import.Id)!.Reading.Agenda.Language);
    }

    // A new store each time: what counts is what stands in the folder.
    private ImportStore Store() => new(new DataFolder(folder.FullName));

    private Import Receive(byte[] bytes) => Store().Receive(bytes, "agenda.txt", null, Now, out _)!;
}
