using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reports;

/// <summary>How a meeting of a working group was organized, as its report tells.</summary>
public sealed record MeetingHeld
{
    /// <summary>Who opened it, as printed.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>Who presided, as printed.</summary>
    public string? Chair { get; init; }

    /// <summary>The day on which it was opened; the first day where the report names no other.</summary>
    public LocalDate? Opened { get; init; }

    /// <summary>How many meetings (half days) were held.</summary>
    public int? Meetings { get; init; }

    /// <summary>The agenda as adopted.</summary>
    public IReadOnlyList<ItemAdopted> Agenda { get; init; } = [];

    /// <summary>Who was represented, by what they are to the instrument.</summary>
    public IReadOnlyList<AttendanceList> Attendance { get; init; } = [];

    /// <summary>The documents before the group, in the order of the report; one named twice stands once.</summary>
    public IReadOnlyList<DocumentBefore> Documents { get; init; } = [];
}

/// <summary>An item of the agenda as adopted.</summary>
/// <param name="Number">1, 2, 3….</param>
/// <param name="Title">Its title, without the closing mark.</param>
public sealed record ItemAdopted(int Number, string Title)
{
    /// <summary>Its sub-items.</summary>
    public IReadOnlyList<SubItemAdopted> SubItems { get; init; } = [];
}

/// <summary>A sub-item of the agenda as adopted.</summary>
/// <param name="Letter">The Latin letter, whatever the language: "a".</param>
/// <param name="Title">Its title, without the closing mark.</param>
public sealed record SubItemAdopted(string Letter, string Title);

/// <summary>What those on a list of attendance are.</summary>
public enum AttendanceRole
{
    /// <summary>States parties, and regional economic integration organizations that are parties.</summary>
    StatesParties,

    /// <summary>States that have signed and are not parties.</summary>
    Signatories,

    /// <summary>Other States, as observers.</summary>
    ObserverStates,

    /// <summary>Entities that take part as observers and are no States: Palestine in older reports, the Holy See, an order.</summary>
    Entities,

    /// <summary>Secretariat units, programmes, funds, agencies and institutes of the United Nations.</summary>
    UnitedNations,

    /// <summary>Intergovernmental organizations.</summary>
    IntergovernmentalOrganizations,

    /// <summary>Non-governmental organizations.</summary>
    NonGovernmentalOrganizations,

    /// <summary>Others: networks, experts, a list whose heading says nothing known.</summary>
    Others,
}

/// <summary>A list of those represented.</summary>
/// <param name="Role">What they are.</param>
/// <param name="Attendees">In the order of the list.</param>
public sealed record AttendanceList(AttendanceRole Role, IReadOnlyList<Attendee> Attendees)
{
    /// <summary>Where it stood in the source.</summary>
    public LineSpan? Source { get; init; }
}

/// <summary>A State or an organization that was represented.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Code">ISO 3166 alpha-3 (EUE for the European Union); null for an organization, and for a name that is not known.</param>
public sealed record Attendee(string Name, string? Code);

/// <summary>A document that was before the group.</summary>
/// <param name="Title">Its title as listed; null when only the symbol is.</param>
/// <param name="Symbols">Its symbol; several for a joint document; none when the list names none.</param>
public sealed record DocumentBefore(string? Title, IReadOnlyList<DocumentSymbol> Symbols)
{
    /// <summary>The items of the agenda it serves, where they are named.</summary>
    public IReadOnlyList<int> AgendaItems { get; init; } = [];

    /// <summary>Where it stood in the source.</summary>
    public LineSpan? Source { get; init; }
}
