using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Record.Folding;

/// <summary>A remark as it is kept: the rule, and the words its message needs. They hold no personal data: they are not sealed.</summary>
/// <param name="Rule">The rule's message key.</param>
/// <param name="Source">The provision, as it is cited.</param>
/// <param name="Force">Whether the rule stops or only remarks; a binding one was set aside by a waiver.</param>
/// <param name="Details">What the message is filled with, written without any culture.</param>
public sealed record KeptRemark(string Rule, string Source, Force Force, ImmutableArray<string> Details);

/// <summary>A waiver as it is kept: which rule was set aside, by whose authority, why and when.</summary>
/// <param name="Rule">The rule's message key.</param>
/// <param name="Source">The provision, as it is cited.</param>
/// <param name="Force">What the rule would have done.</param>
/// <param name="Authority">By whose authority.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day of the waiver, as in "2026-11-23".</param>
public sealed record KeptWaiver(string Rule, string Source, Force Force, string Authority, string Reason, string On);

/// <summary>The rules that a command broke or set aside: stands directly after the command's acts, in the same append.</summary>
/// <param name="Acts">How many acts before this one it speaks of.</param>
/// <param name="Remarks">The rules that were broken.</param>
/// <param name="Waivers">The waivers under which it was done.</param>
public sealed record RulesNoted(int Acts, ImmutableArray<KeptRemark> Remarks, ImmutableArray<KeptWaiver> Waivers) : IAct
{
    /// <summary>What is kept of a decision; null where no rule was broken and none set aside.</summary>
    public static RulesNoted? Of(Decision.Done done) => done.Remarks.IsEmpty && done.Waivers.IsEmpty
        ? null
        : new(done.Acts.Length, [.. done.Remarks.Select(Keep)], [.. done.Waivers.Select(Keep)]);

    /// <summary>The remarks, as they are shown.</summary>
    [JsonIgnore]
    public ImmutableArray<Remark> Shown => [.. Remarks.Select(r => new Remark(new(r.Rule, r.Source, r.Force), [.. r.Details]))];

    private static KeptRemark Keep(Remark remark) =>
        new(remark.Rule.Key, remark.Rule.Source, remark.Rule.Force, [.. remark.Details.Select(d => Text(d))]);

    private static KeptWaiver Keep(Waiver waiver) => new(
        waiver.Rule.Key, waiver.Rule.Source, waiver.Rule.Force, waiver.Authority, waiver.Reason, LocalDatePattern.Iso.Format(waiver.On));

    private static string Text(object detail) => detail switch
    {
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => detail.ToString() ?? "",
    };
}
