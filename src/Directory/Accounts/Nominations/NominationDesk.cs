using Dais.Directory.Accounts.Codes;
using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Bodies;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using NodaTime;

namespace Dais.Directory.Accounts.Nominations;

/// <summary>A nomination as a form says it, its names not sealed yet.</summary>
internal sealed record Received(LocalizedText Names, string? Function, string Of, Role Role, Scope Scope, string Note, LocalDate NoteOf);

/// <summary>Records nominations and what becomes of them.</summary>
internal sealed class NominationDesk(Recorder recorder, Seals seals, ReadModel<PeopleRegister> people, ReadModel<BodyRegister> bodies, PeopleOnRecord roles, Inviting inviting)
{
    /// <summary>Everyone who was nominated, whoever waits first, then the latest first.</summary>
    public IReadOnlyList<(KnownPerson Person, Nomination Nomination)> All() =>
    [
        .. from person in people.State.ById.Values
           from nomination in person.Nominations
           orderby nomination.Status != NominationStatus.Open, nomination.At descending
           select (person, nomination),
    ];

    /// <summary>Records a nomination of a person who is new to the record.</summary>
    /// <remarks>The id is made anew and says nothing of the person, so that there is something to seal under before anything is written.</remarks>
    public async ValueTask<Recorded> NominateAsync(Received received, string by, CancellationToken cancellation)
    {
        var person = Secrets.NewId("person");
        var names = new List<NameIn>();
        foreach (var language in received.Names.Languages)
            names.Add(new(language.Code, await SealAsync(person, received.Names[language]!, "name", cancellation)));
        var function = received.Function is null ? null : await SealAsync(person, received.Function, "function", cancellation);
        var act = new PersonNominated(received.Names.Original.Code, names, function, received.Of, received.Role, received.Scope.Kind, received.Scope.Id, received.Note, received.NoteOf);
        return await DoAsync(person, (known, now) => Nominating.Decide(known, bodies.State, act, now.InUtc().Date), Said(by, act), cancellation);
    }

    /// <summary>Accepts or declines the nomination that waits; who has an account holds the role at once.</summary>
    public async ValueTask<Recorded> DecideAsync(string person, bool isAccepted, string by, CancellationToken cancellation)
    {
        var open = people.State.Of(person).Open?.Act;
        var recorded = await DoAsync(person, (known, _) => Nominating.Decide(known, isAccepted), Said(by, open), cancellation);
        if (recorded is Recorded.Done && isAccepted && open is not null && people.State.Of(person).HasAccount)
            await roles.GrantAsync(person, open.Role, new(open.Kind, open.Scope), by, cancellation);
        return recorded;
    }

    /// <summary>Invites someone whose nomination was accepted; answers the secret of the link, null when the sign-in name has an account.</summary>
    public Task<string?> InviteAsync(string person, Invite invite, string by, CancellationToken cancellation) => inviting.InviteAsync(invite, person, by, cancellation);

    private static By Said(string by, PersonNominated? act) => new(by) { Authority = act is null ? null : $"note verbale {act.Note}" };

    private async ValueTask<SealedText> SealAsync(string person, string text, string purpose, CancellationToken cancellation) =>
        await seals.SealAsync(person, text, purpose, cancellation) ?? throw new InvalidOperationException("The data of a person whose id was made just now were erased.");

    private ValueTask<Recorded> DoAsync(string person, Func<KnownPerson, Instant, Decision> decide, By by, CancellationToken cancellation) =>
        recorder.DoAsync(StreamName.Parse(person), PeopleRegister.Fold, (alone, now) => decide(alone.Of(person), now), by, cancellation);
}
