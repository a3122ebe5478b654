using System.Collections.Immutable;
using Dais.Directory.Bodies;
using Dais.Kernel;
using Dais.Record.Acts;
using NodaTime;

namespace Dais.Directory.Tests.Bodies;

/// <summary>A Conference with a Bureau, and a working group whose Chair comes from it.</summary>
internal static class Given
{
    internal static readonly LocalDate Founded = new(2004, 6, 28);
    internal static readonly LocalDate Today = new(2024, 7, 11);

    internal static BodyRegister Nothing => BodyRegister.Fold.Beginning;

    internal static BodyRegister AConferenceWithAGroup() => Nothing
        .After("cop", EstablishingBody.Decide(null, Nothing, AConference))
        .Then("cop", (b, _) => FormingCircle.Decide(b, "cop", new FormCircle("bureau", Name("Bureau"), [])))
        .Then("cop", (b, _) => FormingCircle.Decide(b, "cop", new CreateSeat("bureau", "president", Name("President"), SeatBasis.Office, null, null)))
        .Then("cop", (b, _) => FormingCircle.Decide(b, "cop", new CreateSeat("bureau", "rapporteur", Name("Rapporteur"), SeatBasis.Office, null, null)))
        .Then("cop", (b, _) => FormingCircle.Decide(b, "cop", new FormCircle("extended-bureau", Name("extended Bureau"), ["bureau"])))
        .Then("cop", (b, _) => FormingCircle.Decide(b, "cop", new CreateSeat("extended-bureau", "african-group", Name("Chair of the African Group"), SeatBasis.RegionalGroup, "african", null)))
        .Then("cop", (b, all) => FillingSeat.Decide(b, "cop", all, Fill("bureau", "president", "ITA")))
        .Then("wg-smuggling", (b, all) => EstablishingBody.Decide(b, all, AGroup))
        .Then("wg-smuggling", (b, _) => FormingCircle.Decide(b, "wg-smuggling", new FormCircle("officers", Name("Officers"), [])))
        .Then("wg-smuggling", (b, _) => FormingCircle.Decide(b, "wg-smuggling", new CreateSeat("officers", "chair", Name("Chair"), SeatBasis.Office, null, "cop/bureau")));

    internal static EstablishBody AConference =>
        new("cop", Name("Conference of the Parties"), BodyKind.Conference, null, "CTOC/COP", "Convention, article 32", Founded, Tenure.Standing, true, "cop");

    internal static EstablishBody AGroup =>
        new("wg-smuggling", Name("Working group"), BodyKind.WorkingGroup, "cop", "CTOC/COP/WG.7", "resolution 5/3", new(2010, 10, 22), Tenure.Standing, true, null);

    internal static FillSeat Fill(string circle, string seat, string holder, params ImmutableArray<Waiver> waivers) =>
        new(circle, seat, holder, "person/1", ["person/2"], Today, Today.PlusYears(2), waivers);

    internal static LocalizedText Name(string english) => LocalizedText.Of(Language.English, english);

    internal static BodyRegister Then(this BodyRegister bodies, string id, Func<Body?, BodyRegister, Decision> decide) => bodies.After(id, decide(bodies.Find(id), bodies));

    /// <summary>The bodies after a decision, its acts having been written and read as the record does.</summary>
    internal static BodyRegister After(this BodyRegister bodies, string id, Decision decision)
    {
        var types = Dais.Directory.Bodies.BodyActs.AddBodies(new ActTypes());
        foreach (var act in Assert.IsType<Decision.Done>(decision).Acts)
        {
            var written = types.Write(act);
            var envelope = new Envelope(1, BodyRegister.StreamOf(id), 1, written.Type, written.TypeVersion, Instant.FromUtc(2024, 7, 11, 8, 0), "officer", null, null, written.Body);
            bodies = BodyRegister.Fold.Apply(bodies, new(types.Read(envelope), envelope));
        }

        return bodies;
    }

    internal static void ShouldRefuse(this Decision decision, Rule rule) =>
        Assert.Contains(rule.Key, Assert.IsType<Decision.Refused>(decision).Because.Select(r => r.Rule.Key));
}
