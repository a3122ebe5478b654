using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Directory.Bodies.Pages;

/// <summary>Why a form was not taken, in the reader's language.</summary>
/// <param name="Text">What is wrong, and what to do.</param>
/// <param name="Source">The provision of the rule that says so; null where the form itself is not complete.</param>
/// <param name="Waivable">The rule, where whoever has authority may set it aside.</param>
public sealed record Refusal(string Text, string? Source = null, Rule? Waivable = null);

/// <summary>The words of the pages of bodies.</summary>
internal static class BodyWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(BodyWords).Assembly, "Dais.Directory/Bodies/Phrases.json");

    internal static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    internal static string Date(LocalDate date, Language language) => UnDate.Format(date, language);

    internal static string Kind(BodyKind kind, Language language) => Say("kind-" + kind.ToString().ToLowerInvariant(), language);

    internal static string Basis(SeatBasis basis, Language language) => Say("basis-" + basis.ToString().ToLowerInvariant(), language);

    /// <summary>"Standing", "Interim, until 19 October 2012"; what is reviewed stands beside it.</summary>
    internal static string Tenure(Tenure tenure, Language language) => tenure switch
    {
        { IsStanding: true } => Say("tenure-standing", language),
        { Until: { } until } => Say("tenure-until", language, Date(until, language)),
        _ => Say("tenure-interim", language),
    };

    /// <summary>From when until when a seat is held.</summary>
    internal static string Term(LocalDate from, LocalDate? until, Language language) => until is { } end
        ? Say("term", language, Date(from, language), Date(end, language))
        : Say("term-since", language, Date(from, language));

    /// <summary>Who holds a seat: the State or the organization, in the reader's language where it is known.</summary>
    internal static string Holder(string code, Seat seat, Language language) =>
        States.Find(code)?.ShortName(language) ?? (seat.Of == code ? seat.Names.In(language).Text : code);

    /// <summary>What a seat stands for: a regional group, a State; null for an office and for an organization, which is called as its seat.</summary>
    internal static string? Of(Seat seat, Language language) => seat.Basis switch
    {
        SeatBasis.RegionalGroup => RegionalGroup.All.FirstOrDefault(g => g.Key == seat.Of)?.Name[language],
        SeatBasis.State => States.Find(seat.Of!)?.ShortName(language),
        _ => null,
    };

    /// <summary>A circle that is named as "body/circle"; the name as it stands where there is none.</summary>
    internal static string Circle(string path, BodyRegister bodies, Language language) =>
        path.Split('/') is [var body, var circle] && bodies.Find(body)?.Circle(circle) is { } found ? found.Names.In(language).Text : path;

    /// <summary>Why a command was not done, in words.</summary>
    internal static ImmutableArray<Refusal> WhyNot(Recorded recorded, BodyRegister bodies, Language language) => recorded switch
    {
        Recorded.Refused refused => [.. refused.Because.Select(r => Of(r, bodies, language))],
        Recorded.NotRecorded => [new(Say("not-recorded", language))],
        _ => [new(Say("conflicted", language))],
    };

    /// <summary>A rule that was broken, in words.</summary>
    internal static Refusal Of(Remark remark, BodyRegister bodies, Language language)
    {
        var isOpen = remark.Rule.Key == BodyRules.SeatIsFree.Key && remark.Details[2] is not LocalDate;
        return new(
            Say(isOpen ? "seat-taken-open" : remark.Rule.Key, language, [.. remark.Details.Select(d => Detail(d, bodies, language))]),
            remark.Rule.Source,
            BodyRules.Waivable.FirstOrDefault(r => r.Key == remark.Rule.Key));
    }

    private static object Detail(object detail, BodyRegister bodies, Language language) => detail switch
    {
        LocalDate date => Date(date, language),
        string text when RegionalGroup.All.FirstOrDefault(g => g.Key == text) is { } group => group.Name[language]!,
        string { Length: 3 } code when States.Find(code) is { } state && state.Alpha3 == code => state.ShortName(language),
        string path when path.Contains('/', StringComparison.Ordinal) => $"\u2068{Circle(path, bodies, language)}\u2069",
        string text => $"\u2068{text}\u2069",
        _ => detail,
    };
}
