using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Record.Tests.Folding;

/// <summary>Acts and states to try the record with: remarks noted in meetings, and meetings closed.</summary>
internal static class Minutes
{
    internal static readonly Rule NoRemarkWhenClosed = new("closed", "rules of procedure, rule 20", Force.Binding);
    internal static readonly Rule RemarksAreShort = new("short", "rules of procedure, rule 21", Force.Guidance);
    /// <summary>Ends what waits when the test is ended.</summary>
    internal static CancellationToken Ended => TestContext.Current.CancellationToken;

    internal static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    internal static readonly Fold<MeetingState> OfAMeeting = new(new([], false), (state, act) => act.Act switch
    {
        RemarkMade made => state with { Remarks = state.Remarks.Add(made.Text) },
        MeetingClosed => state with { IsClosed = true },
        _ => state,
    });

    internal static readonly Fold<CountState> OfTheRecord = new(new(ImmutableDictionary<string, int>.Empty, 0, ""), (state, act) => act.Act switch
    {
        RemarkMade made => new(state.Remarks.SetItem(act.Envelope.Stream.ToString(), state.Remarks.GetValueOrDefault(act.Envelope.Stream.ToString()) + 1), state.Closed, made.Text),
        MeetingClosed => state with { Closed = state.Closed + 1 },
        _ => state,
    });

    internal static StreamName Meeting(int number) => StreamName.Of("meeting", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    internal static ActTypes Types() => new ActTypes().AddRecordActs()
        .Add("remark-made", MinutesJson.Default.RemarkMade)
        .Add("meeting-closed", MinutesJson.Default.MeetingClosed);

    internal static Decision Remark(MeetingState state, string text) => state.IsClosed
        ? Decision.Refuse(NoRemarkWhenClosed)
        : Decision.Weigh(text.Length > 20 ? [new(RemarksAreShort, [text.Length])] : [], [], new RemarkMade(text));

    internal static Decision Close(MeetingState state) => state.IsClosed ? Decision.Refuse(NoRemarkWhenClosed) : Decision.Act(new MeetingClosed());

    /// <summary>Puts remarks on the record, one act after another.</summary>
    internal static async Task RemarkAsync(this IRecordStore store, StreamName stream, int from, params IEnumerable<string> texts)
    {
        var types = Types();
        foreach (var text in texts)
            Assert.IsType<AppendResult.Appended>(await store.AppendAsync(new(stream, from++, [types.Write(new RemarkMade(text))], Noon, "person/1")));
    }

    /// <summary>Puts an act on the record whose body does not fit its type.</summary>
    internal static async Task SpoilAsync(this IRecordStore store, StreamName stream, int expected) => Assert.IsType<AppendResult.Appended>(
        await store.AppendAsync(new(stream, expected, [new("remark-made", 1, Encoding.UTF8.GetBytes("""{"text":7}"""))], Noon, "person/1"), Ended));
}

internal sealed record RemarkMade(string Text) : IAct;

internal sealed record MeetingClosed : IAct;

internal sealed record MeetingState(ImmutableArray<string> Remarks, bool IsClosed);

internal sealed record CountState(ImmutableDictionary<string, int> Remarks, int Closed, string Last);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RemarkMade))]
[JsonSerializable(typeof(MeetingClosed))]
[JsonSerializable(typeof(CountState))]
internal sealed partial class MinutesJson : JsonSerializerContext;

/// <summary>A clock that stands still.</summary>
internal sealed class StillClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;
}
