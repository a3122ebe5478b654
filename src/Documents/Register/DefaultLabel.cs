using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>What a document may be shown to while nobody said otherwise.</summary>
internal static class DefaultLabel
{
    /// <summary>Adopted texts and reports are for everyone; a draft is for those who negotiate it until a person says that it is issued; what is restricted is the secretariat's.</summary>
    public static Label Of(DocumentKind kind, Distribution? distribution) => (kind, distribution) switch
    {
        (_, Distribution.Restricted) => Label.For(Audience.Secretariat),
        (DocumentKind.DraftResolution or DocumentKind.DraftDecision, not Distribution.General) => LabelChoice.Negotiators,
        _ => Label.Public,
    };
}

/// <summary>The labels that a person chooses from, each with the word a form sends.</summary>
internal static class LabelChoice
{
    /// <summary>Delegates, the Bureau and the secretariat.</summary>
    public static readonly Label Negotiators = Label.For(Audience.Delegates | Audience.Bureau | Audience.Secretariat);

    /// <summary>From the widest to the narrowest.</summary>
    public static IReadOnlyList<(string Word, Label Label)> All { get; } =
    [
        ("public", Label.Public),
        ("delegates", Negotiators),
        ("bureau", Label.For(Audience.Bureau | Audience.Secretariat)),
        ("secretariat", Label.For(Audience.Secretariat)),
    ];

    /// <summary>The word of a label; null for one that is none of the four.</summary>
    public static string? WordOf(Label label) => All.FirstOrDefault(c => c.Label == label).Word;

    /// <summary>The label of a word; null where a form sent another.</summary>
    public static Label? Find(string? word) => All.Where(c => c.Word == word).Select(c => (Label?)c.Label).FirstOrDefault();
}
