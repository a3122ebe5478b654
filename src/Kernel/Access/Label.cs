namespace Dais.Kernel;

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
