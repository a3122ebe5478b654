using System.Collections.Immutable;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.Directory.Bodies;

/// <summary>All bodies, as the acts in the streams "body/…" made them.</summary>
/// <param name="ById">By their id.</param>
public sealed record BodyRegister(ImmutableSortedDictionary<string, Body> ById)
{
    /// <summary>The kind of their streams.</summary>
    public const string StreamKind = "body";

    /// <summary>How they follow from the record.</summary>
    public static Fold<BodyRegister> Fold { get; } = new(new(ImmutableSortedDictionary.Create<string, Body>(StringComparer.Ordinal)), Apply);

    /// <summary>The stream of a body.</summary>
    public static StreamName StreamOf(string body) => StreamName.Of(StreamKind, body);

    /// <summary>A body; null where there is none.</summary>
    public Body? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The same with a body as it is now.</summary>
    public BodyRegister With(Body? body) => body is null ? this : new(ById.SetItem(body.Id, body));

    /// <summary>The bodies that a body set up.</summary>
    public IEnumerable<Body> Under(string? parent) => ById.Values.Where(b => b.Parent == parent);

    /// <summary>The seats of a circle and of the circles it includes, in their order, each once.</summary>
    public static IEnumerable<Seat> SeatsOf(Body body, Circle circle) =>
        circle.Includes.Select(body.Circle).OfType<Circle>().SelectMany(c => c.Seats).Concat(circle.Seats).DistinctBy(s => s.Id);

    /// <summary>Who holds the seats of a circle on a day.</summary>
    /// <param name="circle">The circle as "body/circle".</param>
    /// <param name="day">The day.</param>
    public ImmutableHashSet<string> HoldersOf(string circle, LocalDate day)
    {
        var parts = circle.Split('/');
        return parts.Length == 2 && Find(parts[0]) is { } body && body.Circle(parts[1]) is { } of
            ? [.. SeatsOf(body, of).Select(s => s.TermOn(day)?.Holder).OfType<string>()]
            : [];
    }

    private static BodyRegister Apply(BodyRegister bodies, ActOnRecord done)
    {
        if (done.Envelope.Stream.Kind != StreamKind) return bodies;
        var id = done.Envelope.Stream.Id;
        return After(id, bodies.Find(id), done.Act) is not { } after ? bodies : bodies.With(after with { Version = done.Envelope.Version });
    }

    /// <summary>A body after an act; null where it is not set up by then.</summary>
    internal static Body? After(string id, Body? body, IAct act) => act is BodyEstablished established ? Begin(id, established) : body is null ? null : Apply(body, act);

    private static Body Begin(string id, BodyEstablished act) => new(id, act.Names, act.Kind, act.Parent, act.SymbolRoot, act.Mandate, act.On)
    {
        Tenure = act.Tenure,
        IsOpenEnded = act.IsOpenEnded,
        RulesOfProcedure = act.RulesOfProcedure,
        Unverified = [.. act.Unverified ?? []],
    };

    private static Body Apply(Body body, IAct act) => act switch
    {
        TenureChanged changed => body with { Tenure = changed.Tenure, LastChange = changed },
        BodyEnded ended => body with { EndedOn = ended.On },
        CircleFormed formed => body.With(new Circle(formed.Circle, formed.Names, formed.Includes)),
        SeatCreated created => Change(body, created.Circle, c => c.With(new Seat(created.Seat, created.Names, created.Basis, created.Of) { HolderFrom = created.HolderFrom })),
        SeatFilled filled => Change(body, filled.Circle, c => Fill(c, filled)),
        SeatLeft left => Change(body, left.Circle, c => Leave(c, left)),
        _ => body,
    };

    private static Body Change(Body body, string circle, Func<Circle, Circle> change) => body.Circle(circle) is { } there ? body.With(change(there)) : body;

    private static Circle Fill(Circle circle, SeatFilled act)
    {
        if (circle.Seat(act.Seat) is not { } seat) return circle;
        var term = new Term(act.Holder, act.Person, act.Alternates, act.From, act.Until);
        return circle.With(seat with { Terms = [.. seat.Terms.Add(term).OrderBy(t => t.From)] });
    }

    private static Circle Leave(Circle circle, SeatLeft act) => circle.Seat(act.Seat) is { } seat && seat.TermOn(act.On) is { } term
        ? circle.With(seat with { Terms = seat.Terms.Replace(term, term with { Until = act.On }) })
        : circle;
}
