namespace Dais.Kernel;

/// <summary>What a reader is cleared for. Everyone is at least public.</summary>
[Immutable]
public readonly record struct Clearance
{
    private readonly Audience beyondPublic;

    private Clearance(Audience beyondPublic) => this.beyondPublic = beyondPublic;

    /// <summary>A reader of whom nothing is known.</summary>
    public static Clearance Public => default;

    /// <summary>The audiences the reader belongs to.</summary>
    public Audience Audience => beyondPublic | Audience.Public;

    /// <summary>A reader who belongs to these audiences.</summary>
    public static Clearance Of(Audience audience) => new(audience & ~Audience.Public);

    /// <summary>Whether a thing with this label may be shown to the reader.</summary>
    public bool MaySee(Label label) => (Audience & label.Audience) != Audience.None;
}
