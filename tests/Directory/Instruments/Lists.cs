using System.Text;
using Dais.Directory.Instruments;
using Dais.Directory.Instruments.Reading;
using Dais.Record.Acts;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Directory.Tests.Instruments;

/// <summary>Small lists of ours, and books made of them.</summary>
internal static class Lists
{
    public const string Headings = "Participant,Signature,\"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)\",Withdrawal";

    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    public static Instrument Untoc => Instrument.Find("untoc")!;

    public static ListedDate Date(string iso) => ListedDate.TryParse(iso, out var date) ? date : throw new FormatException(iso);

    public static ListReading Read(string lines, string asOf = "2015-03") =>
        ParticipantReader.Read(Encoding.UTF8.GetBytes($"{Headings}\n{lines}"), Untoc, Date(asOf));

    public static ParticipantsListed Act(string lines, string asOf = "2015-03") => new("untoc", Date(asOf), "ours", new('0', 64), Read(lines, asOf).Rows);

    public static InstrumentBook Book(params ParticipantsListed[] lists) => lists.Select((act, i) => new ActOnRecord(act, EnvelopeOf(i + 1)))
        .Aggregate(InstrumentBook.Empty, InstrumentBook.Fold.Apply);

    public static KeptList List(string lines, string asOf = "2015-03") => Book(Act(lines, asOf)).Present(Untoc)!;

    private static Envelope EnvelopeOf(int version) =>
        new(version, StreamName.Parse("instrument/untoc"), version, "participants-listed", 1, Noon, "officer-1", null, null, default);
}
