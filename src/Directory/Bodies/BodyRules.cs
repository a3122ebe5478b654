using Dais.Kernel;

namespace Dais.Directory.Bodies;

/// <summary>The rules that decide about bodies, circles and seats, each with its source. Their messages are in Phrases.json.</summary>
internal static class BodyRules
{
    private const string Consistency = "consistency of the record";

    internal static readonly Rule IdIsName = new("body-id", Consistency, Force.Binding);
    internal static readonly Rule IsNew = new("body-is-there", Consistency, Force.Binding);
    internal static readonly Rule IsThere = new("body-not-there", Consistency, Force.Binding);
    internal static readonly Rule HasMandate = new("body-mandate", "Convention, article 32 (3); rules of procedure, rule 2 (2)", Force.Binding);
    internal static readonly Rule GroupHasParent = new("group-parent", "rules of procedure, rule 2 (2)", Force.Binding);
    internal static readonly Rule SymbolRootReads = new("symbol-root", "symbols of documents (ST/LIB/SER.B/5/Rev.5)", Force.Binding);
    internal static readonly Rule EndsAfterItBegins = new("ends-before", Consistency, Force.Binding);
    internal static readonly Rule CircleIsNew = new("circle-is-there", Consistency, Force.Binding);
    internal static readonly Rule CircleIsThere = new("circle-not-there", Consistency, Force.Binding);
    internal static readonly Rule SeatIsNew = new("seat-is-there", Consistency, Force.Binding);
    internal static readonly Rule SeatIsThere = new("seat-not-there", Consistency, Force.Binding);
    internal static readonly Rule SeatNamesItsBasis = new("seat-basis", Consistency, Force.Binding);
    internal static readonly Rule SeatIsFree = new("seat-taken", Consistency, Force.Binding);
    internal static readonly Rule SeatIsHeld = new("seat-vacant", Consistency, Force.Binding);
    internal static readonly Rule HolderIsKnown = new("holder-unknown", Consistency, Force.Binding);
    internal static readonly Rule HolderIsOfTheGroup = new("holder-group", "practice of the regional groups", Force.Binding);
    internal static readonly Rule HolderIsTheSeats = new("holder-seat", Consistency, Force.Binding);
    internal static readonly Rule ChairIsFromTheBureau = new("chair-bureau", "the group's mandate", Force.Binding);
    internal static readonly Rule OfficesAreDistributed = new("offices-distributed", "equitable geographical distribution of offices", Force.Guidance);

    /// <summary>Those that whoever has authority may set aside; the others hold the record together.</summary>
    internal static IReadOnlyList<Rule> Waivable { get; } = [ChairIsFromTheBureau, HolderIsOfTheGroup];
}
