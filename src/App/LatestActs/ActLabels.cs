using System.Collections.Frozen;
using Dais.Kernel;

namespace Dais.App.LatestActs;

/// <summary>Who may see that an act was done. What is not named here is the secretariat's.</summary>
internal static class ActLabels
{
    private static readonly Label secretariat = Label.For(Audience.Secretariat);

    private static readonly FrozenSet<string> everyones = FrozenSet.ToFrozenSet(
        [
            "participants-listed", "organization-named",
            "body-established", "body-tenure-changed", "body-ended", "circle-formed", "seat-created", "seat-filled", "seat-left",
        ],
        StringComparer.Ordinal);

    /// <summary>The label of acts of a type.</summary>
    public static Label Of(string type) => everyones.Contains(type) ? Label.Public : secretariat;
}
