using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Record.Sealing;

namespace Dais.Directory.Accounts.Nominations;

/// <summary>A person's name, as a page shows it.</summary>
/// <param name="Words">The name; null where it was erased.</param>
/// <param name="Language">The language in which it is so used; null where that is not known.</param>
public sealed record PersonName(string? Words, Language? Language);

/// <summary>Opens the names of people for pages: in the reader's language, or as they stand in another.</summary>
/// <param name="people">Everyone whom the record knows.</param>
/// <param name="seals">Opens what is sealed.</param>
public sealed class PersonNames(ReadModel<PeopleRegister> people, Seals seals)
{
    /// <summary>Whether a person may be named for a seat.</summary>
    public bool Knows(string person) => people.State.ById.TryGetValue(person, out var known) && known.MaySit;

    /// <summary>What a person is called; null where nothing is known of them.</summary>
    public PersonName? Of(string person, Language language) => people.State.ById.TryGetValue(person, out var known) ? Of(known, language) : null;

    /// <summary>What a person does where they come from, as it was written; null where it is not said, or was erased.</summary>
    public string? FunctionOf(Nomination nomination) => nomination.Act.Function is { } function ? seals.Open(function, "function") : null;

    /// <summary>Those who may be named for a seat, by their names; the erased are left out.</summary>
    public IReadOnlyList<(string Id, string Name)> All(Language language) =>
    [
        .. from person in people.State.ById.Values
           where person.MaySit
           let name = Of(person, language)?.Words
           where name is not null
           orderby name
           select (person.Id, name),
    ];

    internal PersonName? Of(KnownPerson person, Language language)
    {
        if (person.Nominations is [.., var last])
        {
            var act = last.Act;
            var name = act.Names.FirstOrDefault(n => n.Language == language.Code) ?? act.Names.FirstOrDefault(n => n.Language == act.Original) ?? act.Names[0];
            return new(seals.Open(name.Name, "name"), Language.Parse(name.Language));
        }

        return person.AccountName is { } account ? new(seals.Open(account, "name"), null) : null;
    }
}
