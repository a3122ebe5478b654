using System.IO.Compression;
using System.Text;
using Dais.Documents.Tests.Fixtures;
using Dais.Documents.Tests.Writing.Pdf;
using Dais.Documents.Writing;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Clearing;

/// <summary>Who sees what of a list that its State keeps confidential in part.</summary>
public sealed class ListOfObservationsTests(SharedTypesetter shared) : IClassFixture<SharedTypesetter>
{
    private static readonly Instant Now = Instant.FromUtc(2027, 6, 8, 10, 0);
    private static readonly string[] sentences = [ListOfObservations.Released, ListOfObservations.BetweenExperts, ListOfObservations.AssistanceNeeded, ListOfObservations.StatesOwnNote];

    /// <summary>The seven audiences, the State and another State; what each sees.</summary>
    public static TheoryData<string, string[]> Table => new()
    {
        { "public", [ListOfObservations.Released] },
        { "delegate", [ListOfObservations.Released] },
        { "bureau", [ListOfObservations.Released] },
        { "reviewer", [ListOfObservations.Released, ListOfObservations.BetweenExperts] },
        { "secretariat", [ListOfObservations.Released, ListOfObservations.BetweenExperts, ListOfObservations.AssistanceNeeded] },
        { "agency", [ListOfObservations.Released, ListOfObservations.AssistanceNeeded] },
        { "case worker", [ListOfObservations.Released] },
        { "the State", [ListOfObservations.Released, ListOfObservations.BetweenExperts, ListOfObservations.AssistanceNeeded, ListOfObservations.StatesOwnNote] },
        { "another State", [ListOfObservations.Released] },
        { "administrator", [ListOfObservations.Released] },
    };

    [Theory, MemberData(nameof(Table))]
    public void Each_sees_their_part_on_the_page(string who, string[] sees) =>
        Assert.Equal(sees, Seen(Encoding.UTF8.GetString(HtmlWriter.Write(For(who)))));

    [Theory, MemberData(nameof(Table))]
    public void Each_sees_their_part_in_Akoma_Ntoso(string who, string[] sees) =>
        Assert.Equal(sees, Seen(Encoding.UTF8.GetString(AknWriter.Write(For(who)))));

    [Theory, MemberData(nameof(Table))]
    public void Each_sees_their_part_in_Word(string who, string[] sees)
    {
        using var package = new ZipArchive(new MemoryStream(DocxWriter.Write(For(who))));
        Assert.Equal(sees, Seen(string.Concat(package.Entries.Select(Text))));
    }

    [Theory, MemberData(nameof(Table))]
    public async Task Each_sees_their_part_in_PDF(string who, string[] sees)
    {
        var result = await shared.Typesetter.WriteAsync(For(who), TestContext.Current.CancellationToken);
        if (result is PdfResult.Unavailable none) Assert.Skip(none.Say(Language.English));
        var words = string.Concat(new TaggedPdf(Assert.IsType<PdfResult.Pdf>(result).Bytes).Root.All.Select(e => e.Text)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(sees, sentences.Where(s => words.Contains(s.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_file_as_uploaded_is_for_those_who_may_see_every_part_of_it()
    {
        var whole = ListOfObservations.Document.LabelOfTheWhole();

        Assert.True(ClearanceOf("the State").MaySee(whole));
        Assert.All(Table.Select(r => r.Data.Item1).Where(who => who != "the State"), who => Assert.False(ClearanceOf(who).MaySee(whole), who));
    }

    [Fact]
    public void While_it_is_in_preparation_only_the_secretariat_sees_anything() =>
        Assert.Equal(["secretariat"], Table.Select(r => r.Data.Item1).Where(who => ReaderOf(who).ClearanceFor(new(ListOfObservations.Place, Stage.InPreparation), Now) is not null));

    private static Document For(string who) => ListOfObservations.Document.For(ClearanceOf(who));

    private static Clearance ClearanceOf(string who) => ReaderOf(who).ClearanceIn(ListOfObservations.Place, Now);

    private static Reader ReaderOf(string who) => who switch
    {
        "delegate" => Holding(Role.Delegate, ScopeKind.Session, "wg-3"),
        "bureau" => Holding(Role.BureauMember, ScopeKind.Body, "wg"),
        "reviewer" => Holding(Role.Reviewer, ScopeKind.Document, "wg-3/observations"),
        "secretariat" => Holding(Role.Officer, ScopeKind.Everything, ""),
        "agency" => Holding(Role.Analyst, ScopeKind.Body, "wg"),
        "case worker" => Holding(Role.CaseWorker, ScopeKind.State, "XXA"),
        "the State" => Holding(Role.FocalPoint, ScopeKind.State, "XXA"),
        "another State" => Holding(Role.FocalPoint, ScopeKind.State, "XXB"),
        "administrator" => Holding(Role.Administrator, ScopeKind.Everything, ""),
        _ => Reader.Anonymous,
    };

    private static Reader Holding(Role role, ScopeKind kind, string id) => new("p1", [new(role, new(kind, id), Now, null)]);

    private static IEnumerable<string> Seen(string text) => sentences.Where(s => text.Contains(s, StringComparison.Ordinal));

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
