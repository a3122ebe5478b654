using System.Collections.Immutable;
using Dais.Directory.Accounts.OnRecord;
using Dais.Record.Folding;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Directory.Accounts.Nominations;

/// <summary>Everyone whom the record knows, by the acts in the streams "person/…". Names stay sealed in it.</summary>
/// <param name="ById">By their id, "person/7q2m…".</param>
public sealed record PeopleRegister(ImmutableSortedDictionary<string, KnownPerson> ById)
{
    /// <summary>How it follows from the record.</summary>
    public static Fold<PeopleRegister> Fold { get; } = new(new(ImmutableSortedDictionary.Create<string, KnownPerson>(StringComparer.Ordinal)), Apply);

    /// <summary>A person; one of whom nothing is known yet has no nomination.</summary>
    public KnownPerson Of(string id) => ById.GetValueOrDefault(id) ?? new(id, null, []);

    private static PeopleRegister Apply(PeopleRegister people, ActOnRecord on)
    {
        if (on.Envelope.Stream.Kind != "person") return people;
        var id = on.Envelope.Stream.ToString();
        return After(people.Of(id), on) is { } after ? new(people.ById.SetItem(id, after)) : people;
    }

    private static KnownPerson? After(KnownPerson person, ActOnRecord on) => on.Act switch
    {
        AccountOpened opened => person with { AccountName = opened.Name, HasAccount = true },
        AccountClosed => person with { HasAccount = false },
        PersonNominated nominated => person with { Nominations = person.Nominations.Add(new(nominated, on.Envelope.At, NominationStatus.Open)) },
        NominationAccepted => Decided(person, NominationStatus.Accepted),
        NominationDeclined => Decided(person, NominationStatus.Declined),
        _ => null,
    };

    private static KnownPerson Decided(KnownPerson person, NominationStatus status) =>
        person.Open is { } open ? person with { Nominations = person.Nominations.Replace(open, open with { Status = status }) } : person;
}

/// <summary>What pages know of people.</summary>
internal static class KnowingPeople
{
    internal static IServiceCollection AddPeopleKnown(this IServiceCollection services)
    {
        var people = new ReadModel<PeopleRegister>("people", PeopleRegister.Fold) { Kinds = ["person"] };
        return services.AddSingleton(people).AddSingleton<ReadModel>(people).AddSingleton<PersonNames>();
    }
}
