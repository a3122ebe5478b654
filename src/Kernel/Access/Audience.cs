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
