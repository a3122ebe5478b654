using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>The rules that every change of an import is held against.</summary>
internal static class ImportRules
{
    private const string Source = "docs/importing.md";

    /// <summary>It was discarded, or never received.</summary>
    public static readonly Rule NotThere = new("not-there", Source, Force.Binding);

    /// <summary>It was kept: it is evidence, and is not changed any more.</summary>
    public static readonly Rule KeptAlready = new("kept-already", Source, Force.Binding);

    /// <summary>Somebody changed it since the form was made.</summary>
    public static readonly Rule Stale = new("stale", Source, Force.Binding);

    /// <summary>The rule against changing an import; null where it may be changed.</summary>
    /// <param name="import">The import.</param>
    /// <param name="seen">The version that who changes it has seen.</param>
    public static Rule? Against(Import? import, int seen) => import switch
    {
        null => NotThere,
        { IsKept: true } => KeptAlready,
        { Version: var now } when now != seen => Stale,
        _ => null,
    };
}
