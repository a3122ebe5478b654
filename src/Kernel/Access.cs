namespace Dais.Kernel;

/// <summary>Those who read: what a document, a block or an act may be shown to is said in these words.</summary>
[Flags]
public enum Audience
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Anyone.</summary>
    Public = 1,

    /// <summary>Delegates of States and observers.</summary>
    Delegates = 2,

    /// <summary>The officers of the body.</summary>
    Bureau = 4,

    /// <summary>Experts who review a State.</summary>
    Reviewers = 8,

    /// <summary>The secretariat.</summary>
    Secretariat = 16,

    /// <summary>Partner agencies.</summary>
    Agencies = 32,

    /// <summary>Case workers.</summary>
    CaseWorkers = 64,
}

/// <summary>What a block, a document or an act may be shown to. A block without a further word is public.</summary>
[Immutable]
public readonly record struct Label
{
    private readonly Audience restrictedTo;

    private Label(Audience restrictedTo) => this.restrictedTo = restrictedTo;

    /// <summary>May be shown to anyone. The default.</summary>
    public static Label Public => default;

    /// <summary>Who may see it; <see cref="Kernel.Audience.Public"/> for anyone.</summary>
    public Audience Audience => restrictedTo == Audience.None ? Audience.Public : restrictedTo;

    /// <summary>May be shown to these and to no one else.</summary>
    public static Label For(Audience audience) =>
        audience.HasFlag(Audience.Public) ? Public
        : audience == Audience.None ? throw new ArgumentException("A label names at least one audience.", nameof(audience))
        : new(audience);

    /// <summary>The label of a whole that holds both: only who may see each part may see all of it.</summary>
    /// <remarks>Where no audience may see both parts, only the secretariat, which keeps the file, may see the whole.</remarks>
    public Label And(Label other)
    {
        if (restrictedTo == Audience.None) return other;
        if (other.restrictedTo == Audience.None) return this;
        var both = restrictedTo & other.restrictedTo;
        return new(both == Audience.None ? Audience.Secretariat : both);
    }
}

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
