namespace Dais.Kernel;

/// <summary>How far along a thing is. It narrows what labels allow and never widens it.</summary>
public enum Stage
{
    /// <summary>Being written or translated: the secretariat's alone, whatever its label says.</summary>
    InPreparation,

    /// <summary>Before those whom it concerns, and not yet issued: what would be public is for delegates and the Bureau.</summary>
    Circulated,

    /// <summary>Issued: the labels alone decide.</summary>
    Issued,

    /// <summary>Done with: read as when it was issued; what may still be done to it, each deed says.</summary>
    Closed,
}

/// <summary>What a stage makes of a label.</summary>
public static class StagedLabel
{
    private static readonly Label Preparation = Label.For(Audience.Secretariat);
    private static readonly Label Circle = Label.For(Audience.Delegates | Audience.Bureau | Audience.Secretariat);

    /// <summary>The label that counts while the thing is at that stage.</summary>
    public static Label At(this Label label, Stage stage) => stage switch
    {
        Stage.InPreparation => Preparation,
        Stage.Circulated when label == Label.Public => Circle,
        _ => label,
    };
}
