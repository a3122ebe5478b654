using Dais.Directory.Instruments.Reading;
using Dais.Kernel;
using Dais.Record.Bytes;
using Dais.Record.Folding;

namespace Dais.Directory.Instruments;

/// <summary>A list that was read and is not kept yet: what it says, what is doubtful, and what it would change.</summary>
/// <param name="Instrument">The instrument it is said to be of.</param>
/// <param name="AsOf">The date of which it states the participants.</param>
/// <param name="Bytes">The list as received.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Present">The present list, which it would replace; null where there is none.</param>
/// <param name="Changes">What it would change.</param>
public sealed record ListPreview(Instrument Instrument, ListedDate AsOf, ReadOnlyMemory<byte> Bytes, ListReading Reading, KeptList? Present, ListChanges Changes)
{
    /// <summary>The version of the instrument's stream that it was held against.</summary>
    public int Seen => Present?.Version ?? 0;
}

/// <summary>Takes over lists of the depositary: reads, shows what would change, keeps.</summary>
/// <param name="recorder">Carries out commands.</param>
/// <param name="bytes">Where lists are kept as received.</param>
public sealed class ListIntake(Recorder recorder, IKeepBytes bytes)
{
    /// <summary>Reads a list and holds it against the present one; nothing is kept.</summary>
    public async ValueTask<ListPreview> PreviewAsync(Instrument instrument, ListedDate asOf, ReadOnlyMemory<byte> list, CancellationToken cancellation = default)
    {
        var reading = ParticipantReader.Read(list.Span, instrument, asOf);
        var book = (await recorder.LoadAsync(InstrumentActs.StreamOf(instrument.Code), InstrumentBook.Fold, cancellation)).State;
        var present = book.Present(instrument);
        return new(instrument, asOf, list, reading, present, ListChanges.Between(present?.Act.Rows ?? [], reading.Rows));
    }

    /// <summary>Keeps a list that was read: it becomes the present reading, and the one before stands on the record.</summary>
    /// <param name="list">The list, read.</param>
    /// <param name="seen">The version of the instrument's stream that its changes were shown against.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="by">Who keeps it, on what authority.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="IOException">The bytes cannot be kept.</exception>
    public async ValueTask<Recorded> KeepAsync(ListPreview list, int seen, string? source, By by, CancellationToken cancellation = default)
    {
        var hash = await bytes.KeepAsync(list.Bytes, cancellation);
        var command = new KeepList(list.Instrument, list.AsOf, string.IsNullOrWhiteSpace(source) ? null : source.Trim(), hash, list.Reading.Rows, seen);
        return await recorder.DoAsync(
            InstrumentActs.StreamOf(list.Instrument.Code),
            InstrumentBook.Fold,
            (book, now) => KeepingList.Decide(book, command, now),
            by with { Key = $"list-{list.Instrument.Code}-{seen}-{list.AsOf}-{hash}" },
            cancellation);
    }

    /// <summary>Why a list was not kept, in words.</summary>
    public static string WhyNot(Recorded recorded, Language language) => recorded switch
    {
        Recorded.Refused refused => string.Join(" ", refused.Because.Select(r => InstrumentWords.Remark(r, language))),
        Recorded.NotRecorded trouble => InstrumentWords.Say("keep-not-recorded", language, trouble.Detail),
        _ => InstrumentWords.Say("keep-stale", language),
    };

    /// <summary>Puts the lists that come with the program on a record that has none of an instrument yet.</summary>
    /// <exception cref="IOException">They cannot be kept.</exception>
    public async Task SeedAsync(CancellationToken cancellation = default)
    {
        foreach (var instrument in Instrument.All)
        {
            var stream = InstrumentActs.StreamOf(instrument.Code);
            if ((await recorder.LoadAsync(stream, InstrumentBook.Fold, cancellation)).Version > 0) continue;
            var hash = await bytes.KeepAsync(SeedLists.Bytes, cancellation);
            var seed = new ParticipantsListed(instrument.Code, SeedLists.AsOf, SeedLists.Source, hash, SeedLists.Of(instrument));
            var by = new By("system") { Authority = $"depositary list as of {SeedLists.AsOf}, chapter {instrument.Chapter}", Key = $"seed-{instrument.Code}" };
            var recorded = await recorder.DoAsync(stream, InstrumentBook.Fold, (book, _) => book.Present(instrument) is null ? Decision.Act(seed) : Decision.Act(), by, cancellation);
            if (recorded is Recorded.NotRecorded refused) throw new IOException(refused.Detail);
        }
    }
}
