using Dais.Documents.Aligning;

namespace Dais.Documents.Concording;

/// <summary>How likely each kind of discord is to be right, as judged by reading (tests/Documents/Concording/judgements.json).</summary>
internal static class Confidences
{
    /// <summary>Kept, and not shown unless asked for.</summary>
    internal const double Hidden = 0.5;

    /// <summary>One version has another value where all others share one.</summary>
    private const double Replaced = 0.97;

    /// <summary>A date that one version has garbled: other figures stand in its stead.</summary>
    internal const double GarbledDate = 0.92;

    /// <summary>What is counted in a paragraph is certain where one version stands alone.</summary>
    internal static double OfCount(int odd) => odd == 1 ? 0.95 : 0.7;

    /// <summary>A part that one version lacks, or has alone.</summary>
    internal static double OfPart(AlignmentRow row, int odd) => (odd, row.Kind) switch
    {
        (1, AlignedKind.Recital or AlignedKind.Paragraph or AlignedKind.Note or AlignedKind.Annex) => 0.95,
        _ => Hidden,
    };

    /// <summary>The only version without a negation; whether nothing there may say the same in other words.</summary>
    internal static double OfNegation(bool isLost, bool isDoubtful) => isLost && !isDoubtful ? 0.9 : Hidden;

    /// <summary>Another addressee, whom no other version names.</summary>
    internal static double OfAddressee(bool isAlone, bool isDoubtful) => isAlone && !isDoubtful ? 0.92 : 0.6;

    /// <summary>A value that one version has otherwise.</summary>
    /// <param name="kind">What the value is.</param>
    /// <param name="isReplaced">Whether it has another value there, and does not only lack or add one.</param>
    /// <param name="isAlone">Whether all other versions agree, at least three.</param>
    /// <param name="isDoubtful">Whether the texts may not be the same paragraph, or much differs at once.</param>
    internal static double OfValue(DiscordKind kind, bool isReplaced, bool isAlone, bool isDoubtful)
    {
        if (!isAlone || isDoubtful) return isReplaced ? 0.6 : 0.4;
        return (kind, isReplaced) switch
        {
            (DiscordKind.Date or DiscordKind.Time or DiscordKind.Symbol or DiscordKind.Figure, true) => Replaced,
            (DiscordKind.Session, true) => 0.9,
            (DiscordKind.Name or DiscordKind.Request, true) => 0.8,
            (DiscordKind.Date or DiscordKind.Time, false) => 0.8,
            _ => Hidden,
        };
    }
}
