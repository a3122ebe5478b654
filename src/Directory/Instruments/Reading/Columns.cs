namespace Dais.Directory.Instruments.Reading;

/// <summary>What a column of a list holds.</summary>
internal enum ColumnUse
{
    /// <summary>The participant's name.</summary>
    Name,

    /// <summary>The participant's code.</summary>
    Code,

    /// <summary>Dates of actions.</summary>
    Actions,

    /// <summary>What follows from the others, as our own lists have it: not read.</summary>
    Derived,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>A column of a list, as its heading says: "Ratification, Acceptance(A), Accession(a)".</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Use">What it holds.</param>
/// <param name="Unmarked">What a date without a mark is there; null where every date must have one.</param>
/// <param name="Marks">What each mark means there. Case matters: A is acceptance, a is accession.</param>
internal sealed record Column(string Heading, ColumnUse Use, ActionKind? Unmarked, IReadOnlyDictionary<string, ActionKind> Marks)
{
    private static readonly (string Start, ActionKind Kind)[] kinds =
    [
        ("definitive signature or participation", ActionKind.DefinitiveSignatureOrParticipation),
        ("definitive signature", ActionKind.DefinitiveSignature),
        ("succession to signature", ActionKind.SuccessionToSignature),
        ("signature", ActionKind.Signature),
        ("ratification", ActionKind.Ratification),
        ("acceptance", ActionKind.Acceptance),
        ("approval", ActionKind.Approval),
        ("formal confirmation", ActionKind.FormalConfirmation),
        ("accession", ActionKind.Accession),
        ("succession", ActionKind.Succession),
        ("participation", ActionKind.Participation),
        ("withdrawal", ActionKind.Withdrawal),
        ("denunciation", ActionKind.Withdrawal),
    ];

    private static readonly Dictionary<string, ColumnUse> uses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["participant"] = ColumnUse.Name,
        ["state"] = ColumnUse.Name,
        ["country"] = ColumnUse.Name,
        ["party"] = ColumnUse.Name,
        ["code"] = ColumnUse.Code,
        ["iso"] = ColumnUse.Code,
        ["iso 3166-1 alpha-3"] = ColumnUse.Code,
        ["regional group"] = ColumnUse.Derived,
        ["status"] = ColumnUse.Derived,
        ["in force since"] = ColumnUse.Derived,
    };

    /// <summary>Whether several kinds of action stand in the column without marks: the first is then taken.</summary>
    internal bool IsAmbiguous { get; private init; }

    internal static Column Read(string heading)
    {
        if (uses.TryGetValue(heading.Trim('\uFEFF', ' '), out var use)) return new(heading, use, null, Empty);
        var marks = new Dictionary<string, ActionKind>(StringComparer.Ordinal);
        var unmarked = new List<ActionKind>();
        foreach (var part in heading.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (KindOf(part) is not { } kind) return new(heading, ColumnUse.Unknown, null, Empty);
            if (MarkOf(part) is { } mark) marks.TryAdd(mark, kind);
            else unmarked.Add(kind);
        }

        return unmarked.Count + marks.Count == 0
            ? new(heading, ColumnUse.Unknown, null, Empty)
            : new(heading, ColumnUse.Actions, unmarked.Count > 0 ? unmarked[0] : null, marks) { IsAmbiguous = unmarked.Distinct().Count() > 1 };
    }

    private static Dictionary<string, ActionKind> Empty => [];

    private static ActionKind? KindOf(string part)
    {
        foreach (var (start, kind) in kinds)
            if (part.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }

    private static string? MarkOf(string part)
    {
        var open = part.LastIndexOf('(');
        return open > 0 && part[^1] == ')' && part.Length - open is 3 or 4 ? part[(open + 1)..^1] : null;
    }
}
