using Dais.Directory.Bodies;
using Dais.Directory.Bodies.Seed;
using Dais.Directory.Rules;
using Dais.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Directory.Tests.Bodies;

public sealed class BodySeedTests(DirectoryServer server)
{
    private BodyDesk Desk => server.Services.GetRequiredService<BodyDesk>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_Conference_has_a_Bureau_of_ten_vacant_offices_and_an_extended_Bureau()
    {
        var cop = Desk.Known.Find("cop")!;

        Assert.Equal(["president", .. Enumerable.Range(1, 8).Select(n => $"vice-president-{n}"), "rapporteur"], cop.Circle("bureau")!.Seats.Select(s => s.Id));
        Assert.Equal(RegionalGroup.All.Select(g => g.Key), cop.Circle("extended-bureau")!.Seats.Where(s => s.Basis == SeatBasis.RegionalGroup).Select(s => s.Of));
        Assert.Equal(["EUE", "G77"], cop.Circle("extended-bureau")!.Seats.Where(s => s.Basis == SeatBasis.Organization).Select(s => s.Of));
        Assert.Equal(17, BodyRegister.SeatsOf(cop, cop.Circle("extended-bureau")!).Count());
        Assert.All(cop.Circles.SelectMany(c => c.Seats), s => Assert.True(s.Names.IsComplete));
    }

    [Fact]
    public async Task The_program_names_no_holder_of_a_seat()
    {
        foreach (var body in BodySeed.All)
        {
            var acts = (await server.Record.ReadStreamAsync(BodyRegister.StreamOf(body.Id), 0, 200, Cancel)).Where(a => a.Envelope.Actor == "system").ToList();
            Assert.NotEmpty(acts);
            Assert.DoesNotContain(acts, a => a.Envelope.Type == "seat-filled");
        }
    }

    [Fact]
    public void The_group_on_trafficking_was_interim_by_decision_4_4_and_its_Chair_comes_from_the_Bureau()
    {
        var group = Desk.Known.Find("wg-trafficking")!;

        Assert.StartsWith("decision 4/4", group.Mandate, StringComparison.Ordinal);
        Assert.True(group.Tenure.IsStanding);
        Assert.Equal("resolution 7/1", group.LastChange!.Mandate);
        Assert.Equal("cop/bureau", group.Circle("officers")!.Seat("chair")!.HolderFrom);
        Assert.Contains("since", group.Unverified);
    }

    [Fact]
    public async Task Seeding_again_adds_nothing()
    {
        var before = (await server.Record.ReadStreamAsync(BodyRegister.StreamOf("cop"), 0, 100, Cancel)).Count;

        await Desk.SeedAsync(Cancel);

        Assert.Equal(before, (await server.Record.ReadStreamAsync(BodyRegister.StreamOf("cop"), 0, 100, Cancel)).Count);
        Assert.InRange(before, 20, 30);
    }

    [Fact]
    public void What_a_mandate_cites_is_said_in_six_languages()
    {
        foreach (var language in Language.All)
            Assert.DoesNotContain(BodySeed.All.SelectMany(b => Citation.Of($"{b.Command.Mandate}; {b.Standing?.Mandate}", language)), c => c.IsAsWritten);
    }

    [Theory]
    [InlineData("decision 4/4", "fr", "décision 4/4")]
    [InlineData("Convention, article 32 (3)", "zh", "公约第32条第3款")]
    [InlineData("rules of procedure, rule 8", "ru", "правила процедуры, правило 8")]
    [InlineData("procedures and rules, para. 38", "es", "procedimientos y reglas del examen, párr. 38")]
    [InlineData("charter of our own", "ar", "\u2068charter of our own\u2069")]
    public void A_source_is_cited_in_the_readers_language_or_as_it_was_written(string source, string language, string cited) =>
        Assert.Equal(cited, Citation.Line(source, Language.Parse(language)));

    [Fact]
    public void Every_provision_is_summed_up_and_can_be_cited()
    {
        foreach (var provision in RuleSet.All.SelectMany(s => s.Provisions))
        {
            Assert.NotEmpty(RuleWords.Say(provision.Key, Language.Arabic));
            var cited = provision.Set switch { "convention" => "Convention, article ", "cop" => "rules of procedure, rule ", _ => "procedures and rules, para. " } + provision.Number;
            Assert.Equal(provision, Assert.Single(Citation.Of(cited, Language.English)).Provision);
        }
    }
}
