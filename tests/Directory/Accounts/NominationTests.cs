using System.Text;
using Dais.Directory.Accounts.Nominations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Bodies;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dais.Directory.Tests.Accounts;

public sealed class NominationTests(DirectoryServer server)
{
    private static readonly LocalDate today = new(2026, 11, 23);
    private static readonly KnownPerson nobody = new("person/1", null, []);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static PersonNominated ANote =>
        new("en", [new("en", new("person/1", new byte[] { 1 }))], null, "KEN", Role.Delegate, ScopeKind.Body, "cop", "NV/2026/14", today);

    private BodyRegister Bodies => server.Services.GetRequiredService<BodyDesk>().Known;

    private PersonNames Names => server.Services.GetRequiredService<PersonNames>();

    [Fact]
    public void A_nomination_names_its_note_for_whom_and_a_body_that_is_there()
    {
        Refused(NominationRules.HasNote, Nominating.Decide(nobody, Bodies, ANote with { Note = "" }, today));
        Refused(NominationRules.SaysForWhom, Nominating.Decide(nobody, Bodies, ANote with { Of = "" }, today));
        Refused(NominationRules.BodyIsThere, Nominating.Decide(nobody, Bodies, ANote with { Scope = "none" }, today));
        Refused(NominationRules.NoteIsThere, Nominating.Decide(nobody, Bodies, ANote with { NoteOf = today.PlusDays(2) }, today));
        Assert.True(Nominating.Decide(nobody, Bodies, ANote, today).IsDone);
    }

    [Fact]
    public void A_nomination_is_decided_once_and_one_at_a_time()
    {
        var waiting = nobody with { Nominations = [new(ANote, Instant.MinValue, NominationStatus.Open)] };

        Refused(NominationRules.OneAtATime, Nominating.Decide(waiting, Bodies, ANote, today));
        Assert.IsType<NominationAccepted>(Assert.Single(Assert.IsType<Decision.Done>(Nominating.Decide(waiting, true)).Acts));
        Assert.IsType<NominationDeclined>(Assert.Single(Assert.IsType<Decision.Done>(Nominating.Decide(waiting, false)).Acts));
        Refused(NominationRules.IsOpen, Nominating.Decide(nobody, true));
    }

    [Fact]
    public void Every_refusal_is_said_in_six_languages()
    {
        foreach (var rule in new[] { NominationRules.OneAtATime, NominationRules.SaysForWhom, NominationRules.HasNote, NominationRules.NoteIsThere, NominationRules.BodyIsThere, NominationRules.IsOpen })
            foreach (var language in Language.All)
                Assert.NotEmpty(NominationWords.WhyNot(new Recorded.Refused([new(rule, [today])]), language));
    }

    [Fact]
    public async Task A_name_is_shown_as_it_is_used_in_the_readers_language_and_stands_nowhere_in_clear()
    {
        var person = await AcceptedAsync();

        Assert.Equal(new("أمينة أوديامبو", Language.Arabic), Names.Of(person, Language.Arabic));
        // No name was given in Russian: the one in the original language stands in, and says so.
        Assert.Equal(new("Amina Odhiambo", Language.English), Names.Of(person, Language.Russian));
        Assert.True(Names.Knows(person));
        var stored = Encoding.UTF8.GetString([.. (await server.Record.ReadStreamAsync(StreamName.Parse(person), 0, 10, Cancel)).SelectMany(a => a.Envelope.Body.ToArray())]);
        Assert.DoesNotContain("Amina", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Attorney", stored, StringComparison.Ordinal);
        Assert.Contains("NV/2026/14", stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "vice-president-1", "Barasa", "name erased")]
    [InlineData("zh", "vice-president-2", "Chebet", "姓名已删除")]
    public async Task Who_was_erased_is_shown_without_a_name_where_they_sat(string language, string seat, string family, string erased)
    {
        var person = await AcceptedAsync(family);
        var address = "/en/bodies/cop/circles/bureau/seats/" + seat;
        var filled = await server.SendAsync(address, address + "/fill", ("holder", "KEN"), ("from", "2024-01-01"), ("person", person));
        Assert.True(filled.Headers.Location?.OriginalString == "/en/bodies/cop", $"{filled.StatusCode}: {await filled.WordsAsync()}");
        Assert.Contains($"Amina {family}", await server.PageAsync($"/{language}/bodies/cop"), StringComparison.Ordinal);

        await server.Services.GetRequiredService<Erasure>().EraseSubjectAsync(person, new By("an officer"), "asked by the person", Cancel);

        var page = await server.PageAsync(address.Replace("/en/", $"/{language}/", StringComparison.Ordinal));
        Assert.Contains(erased, page, StringComparison.Ordinal);
        Assert.DoesNotContain(family, page, StringComparison.Ordinal);
    }

    private static void Refused(Rule rule, Decision decision) =>
        Assert.Equal(rule.Key, Assert.Single(Assert.IsType<Decision.Refused>(decision).Because).Rule.Key);

    /// <summary>A person whose nomination was recorded and accepted; answers the id.</summary>
    private async Task<string> AcceptedAsync(string family = "Odhiambo")
    {
        await using var accounts = await Desk.OpenAsync();
        var (recorder, seals, people) = (server.Services.GetRequiredService<Recorder>(), server.Services.GetRequiredService<Seals>(), server.Services.GetRequiredService<ReadModel<PeopleRegister>>());
        var desk = new NominationDesk(recorder, seals, people, server.Services.GetRequiredService<ReadModel<BodyRegister>>(), new PeopleOnRecord(recorder, seals), accounts.Inviting);
        var names = LocalizedText.Of(Language.English, [new(Language.English, $"Amina {family}"), new(Language.Arabic, "أمينة أوديامبو")]);
        var received = new Received(names, "State Attorney", "KEN", Role.Delegate, new(ScopeKind.Body, "cop"), "NV/2026/14", new(2024, 1, 15));

        var done = Assert.IsType<Recorded.Done>(await desk.NominateAsync(received, "an officer", Cancel));
        var stored = await server.Record.ReadAsync(done.Position - 1, 1, Cancel);
        var person = stored[0].Envelope.Stream.ToString();
        Assert.True(await people.WaitForAsync(done.Position, TimeSpan.FromSeconds(30), Cancel));
        var accepted = Assert.IsType<Recorded.Done>(await desk.DecideAsync(person, true, "an officer", Cancel));
        Assert.True(await people.WaitForAsync(accepted.Position, TimeSpan.FromSeconds(30), Cancel));
        return person;
    }
}
