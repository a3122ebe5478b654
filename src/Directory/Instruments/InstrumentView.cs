using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Instruments;

/// <summary>What a reader asks of an instrument.</summary>
/// <param name="On">The day; null for the date of the list.</param>
/// <param name="Group">A regional group's key, or <see cref="NoGroup"/>; null for all.</param>
/// <param name="Status">The status; null for all.</param>
public sealed record InstrumentQuestion(LocalDate? On = null, string? Group = null, TreatyStatus? Status = null)
{
    /// <summary>What stands for States that are in no regional group.</summary>
    public const string NoGroup = "none";
}

/// <summary>A participant, or a State that is none, on a day.</summary>
/// <param name="Participant">The State or organization.</param>
/// <param name="Status">What it is to the instrument.</param>
/// <param name="Actions">What it had done by then.</param>
/// <param name="InForce">Since when the instrument is in force for it, where that is known.</param>
public sealed record ParticipantLine(State Participant, TreatyStatus Status, ImmutableArray<TreatyAction> Actions, LocalDate? InForce);

/// <summary>How many States of a regional group are what.</summary>
/// <param name="Group">The group; null for States in none.</param>
/// <param name="Statuses">What each of its States is.</param>
public sealed record GroupCount(RegionalGroup? Group, ImmutableArray<TreatyStatus> Statuses)
{
    /// <summary>How many are this.</summary>
    public int this[TreatyStatus status] => Statuses.Count(s => s == status);

    /// <summary>How many States there are.</summary>
    public int Total => Statuses.Length;
}

/// <summary>Who takes part in an instrument on a day, in one language: what its page and its table in CSV show.</summary>
public sealed class InstrumentView
{
    private InstrumentView(Instrument instrument, KeptList list, Language language, InstrumentQuestion question)
    {
        (Instrument, List, Language, Question) = (instrument, list, language, question);
        On = question.On ?? list.AsOf.Latest;
        var states = States.InOrder(language).Where(s => s.Status != StateStatus.OtherState || list.Of(s).Actions.Length > 0).Select(Line).ToList();
        Total = new(null, [.. states.Select(l => l.Status)]);
        Groups = [.. RegionalGroup.All.Append(null).Select(g => new GroupCount(g, [.. states.Where(l => l.Participant.RegionalGroup == g).Select(l => l.Status)]))];
        Lines = [.. states.Where(IsAskedFor)];
        var others = States.InOrder(States.Entries.Where(s => !s.IsState && list.Of(s).Until(On).Length > 0), language).ToList();
        Organizations = [.. others.Where(s => s.Status == StateStatus.Organization).Select(Line)];
        Apart = [.. list.Unrecognized, .. others.Where(s => s.Status == StateStatus.Territory).Select(s => new ParticipantRow(s.Alpha3, s.ShortName(language), list.Of(s).Actions))];
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The list that answers.</summary>
    public KeptList List { get; }

    /// <summary>The reader's language.</summary>
    public Language Language { get; }

    /// <summary>What was asked.</summary>
    public InstrumentQuestion Question { get; }

    /// <summary>The day of the answer.</summary>
    public LocalDate On { get; }

    /// <summary>The States that were asked for, in the order of the language. Other States than members and observers stand there when they are listed.</summary>
    public ImmutableArray<ParticipantLine> Lines { get; }

    /// <summary>Organizations; they are not counted among States.</summary>
    public ImmutableArray<ParticipantLine> Organizations { get; }

    /// <summary>Lines of the list that count for no State of today: former States, names that are not known, territories.</summary>
    public ImmutableArray<ParticipantRow> Apart { get; }

    /// <summary>All States, whatever was asked for.</summary>
    public GroupCount Total { get; }

    /// <summary>The States by regional group; those in no group last.</summary>
    public ImmutableArray<GroupCount> Groups { get; }

    /// <summary>Whether the day is after that of the list: what was done in between is not in it.</summary>
    public bool IsBeyondList => On > List.AsOf.Latest;

    /// <summary>The answer to a question.</summary>
    public static InstrumentView Of(Instrument instrument, KeptList list, Language language, InstrumentQuestion question) => new(instrument, list, language, question);

    private ParticipantLine Line(State participant)
    {
        var participation = List.Of(participant);
        return new(participant, participation.On(On), participation.Until(On), participation.InForceFor(Instrument, On));
    }

    private bool IsAskedFor(ParticipantLine line) =>
        (Question.Status is not { } status || line.Status == status)
        && (Question.Group is not { } group || (line.Participant.RegionalGroup?.Key ?? InstrumentQuestion.NoGroup) == group);
}
