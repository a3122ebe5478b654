using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Bodies;

/// <summary>Those who decide together between meetings: the Bureau, the extended Bureau, the officers of a group. It is made of seats.</summary>
/// <param name="Id">Its name within the body: "bureau".</param>
/// <param name="Names">Its name in up to six languages.</param>
/// <param name="Includes">Circles of the same body whose seats belong to it too: the extended Bureau includes the Bureau.</param>
public sealed record Circle(string Id, LocalizedText Names, ImmutableArray<string> Includes)
{
    /// <summary>Its own seats, in their order of precedence.</summary>
    public ImmutableArray<Seat> Seats { get; init; } = [];

    /// <summary>A seat of its own; null where it has none of that id.</summary>
    public Seat? Seat(string id) => Seats.FirstOrDefault(s => s.Id == id);

    internal Circle With(Seat seat) => this with
    {
        Seats = Seat(seat.Id) is { } before ? Seats.Replace(before, seat) : Seats.Add(seat),
    };
}

/// <summary>What a seat is for.</summary>
public enum SeatBasis
{
    /// <summary>An elected office: President, Vice-President, Rapporteur, Chair.</summary>
    Office,

    /// <summary>The chair of a regional group.</summary>
    RegionalGroup,

    /// <summary>An organization, or a group of States that is no regional group.</summary>
    Organization,

    /// <summary>A State.</summary>
    State,
}

/// <summary>A place in a circle: who holds it changes, the seat stays.</summary>
/// <param name="Id">Its name within the circle: "rapporteur", "african-group".</param>
/// <param name="Names">What it is called, in up to six languages.</param>
/// <param name="Basis">What it is for.</param>
/// <param name="Of">The regional group's key, the organization's code or the State's code; null for an office.</param>
public sealed record Seat(string Id, LocalizedText Names, SeatBasis Basis, string? Of)
{
    /// <summary>The circle, as "body/circle", of whose holders the holder must be one: a group's Chair comes from the Bureau; null where anyone may be.</summary>
    public string? HolderFrom { get; init; }

    /// <summary>Who held it and holds it, the earliest first; terms do not overlap.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>The term that runs on a day; null while the seat is vacant.</summary>
    public Term? TermOn(LocalDate day) => Terms.FirstOrDefault(t => t.RunsOn(day));

    /// <summary>Whether a person may speak for the seat on a day: who holds it, or an alternate.</summary>
    public bool MaySpeak(string person, LocalDate day) => TermOn(day) is { } term && (term.Person == person || term.Alternates.Contains(person, StringComparer.Ordinal));
}

/// <summary>A time for which a seat is held.</summary>
/// <param name="Holder">The State (alpha-3) or the organization that holds it.</param>
/// <param name="Person">The id of the person who sits there; null where none was named yet.</param>
/// <param name="Alternates">The ids of those who may speak in their place, in their order.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null until it is left.</param>
public sealed record Term(string Holder, string? Person, ImmutableArray<string> Alternates, LocalDate From, LocalDate? Until)
{
    /// <summary>Whether it runs on a day.</summary>
    public bool RunsOn(LocalDate day) => From <= day && (Until is not { } until || day <= until);

    internal bool Overlaps(Term other) => (other.Until is not { } otherEnd || From <= otherEnd) && (Until is not { } end || other.From <= end);
}
