using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Bodies;

/// <summary>What a body is.</summary>
public enum BodyKind
{
    /// <summary>The Conference of the Parties to a treaty: its mandates come from the treaty.</summary>
    Conference,

    /// <summary>A working group of a Conference: its mandate comes from a decision or a resolution.</summary>
    WorkingGroup,

    /// <summary>A committee, or another organ with an elected Bureau.</summary>
    Committee,
}

/// <summary>How long a body is there: without an end, or until a day or a review.</summary>
/// <param name="Until">The last day of an interim body; null where no day is set.</param>
/// <param name="Review">When its work is reviewed, in words ("the fifth session of the Conference"); null where it is not.</param>
public sealed record Tenure(LocalDate? Until, LocalizedText? Review)
{
    /// <summary>A standing body: a permanent part of what set it up.</summary>
    public static Tenure Standing { get; } = new(null, null);

    /// <summary>Whether nothing ends it but a decision.</summary>
    public bool IsStanding => Until is null && Review is null;
}

/// <summary>A body: a Conference, or a group it set up, with its circles.</summary>
/// <param name="Id">Its name in addresses and streams: "wg-trafficking".</param>
/// <param name="Names">Its name in up to six languages.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The body that set it up and hears its reports; null for a Conference.</param>
/// <param name="SymbolRoot">What the symbols of its documents begin with: "CTOC/COP/WG.4"; null where it has none.</param>
/// <param name="Mandate">What set it up: a provision, a decision or a resolution.</param>
/// <param name="Since">The day it was set up.</param>
public sealed record Body(string Id, LocalizedText Names, BodyKind Kind, string? Parent, string? SymbolRoot, string Mandate, LocalDate Since)
{
    /// <summary>How long it is there.</summary>
    public Tenure Tenure { get; init; } = Tenure.Standing;

    /// <summary>Whether every State that may take part in the parent body may take part.</summary>
    public bool IsOpenEnded { get; init; } = true;

    /// <summary>The day it was ended; null while it is there.</summary>
    public LocalDate? EndedOn { get; init; }

    /// <summary>The set of rules of procedure it follows; null where none was named.</summary>
    public string? RulesOfProcedure { get; init; }

    /// <summary>What was decided last about how long it is there; null where that is as it was set up.</summary>
    public TenureChanged? LastChange { get; init; }

    /// <summary>What of it has yet to be held against the official text: "since", "mandate", "tenure".</summary>
    public ImmutableArray<string> Unverified { get; init; } = [];

    /// <summary>The version of its stream: what a form was shown against.</summary>
    public int Version { get; init; }

    /// <summary>Its circles, in the order in which they were formed: the Bureau, the extended Bureau.</summary>
    public ImmutableArray<Circle> Circles { get; init; } = [];

    /// <summary>Whether the body is there on a day.</summary>
    public bool IsThereOn(LocalDate day) => Since <= day && (EndedOn is not { } end || day <= end) && (Tenure.Until is not { } until || day <= until);

    /// <summary>A circle of the body; null where it has none of that id.</summary>
    public Circle? Circle(string id) => Circles.FirstOrDefault(c => c.Id == id);

    internal Body With(Circle circle) => this with
    {
        Circles = Circle(circle.Id) is { } before ? Circles.Replace(before, circle) : Circles.Add(circle),
    };
}
