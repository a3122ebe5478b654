using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>A document, or a part of it, is to be shown to these and to no one else.</summary>
/// <param name="Part">The part's id; null for the whole.</param>
/// <param name="Language">The language of the version in which the part has that id.</param>
/// <param name="Label">To whom.</param>
/// <param name="Seen">The version of the document's stream that who labels it has seen.</param>
public sealed record LabelDocument(string? Part, Language Language, Label Label, int Seen);

/// <summary>A document, or a part of it, got a label.</summary>
/// <param name="Part">The part's id; null for the whole.</param>
/// <param name="Label">What it may be shown to.</param>
/// <param name="Language">The language of the version in which the part has that id; null for the whole, and in acts of the first days, when an id stood for every language.</param>
public sealed record DocumentLabelled(string? Part, Label Label, Language? Language = null) : IAct;

internal static class LabellingDocument
{
    /// <summary>Decides on a label.</summary>
    /// <param name="document">The document.</param>
    /// <param name="command">The command.</param>
    /// <param name="hasPart">Whether a version of it in that language has a part with an id.</param>
    public static Decision Decide(DocumentOnRecord? document, LabelDocument command, Func<string, bool> hasPart) => document switch
    {
        null => Decision.Refuse(DocumentRules.NotThere),
        _ when document.Has(command.Part, command.Language, command.Label) => Decision.Act(),
        { Version: var now } when now != command.Seen => Decision.Refuse(DocumentRules.Stale),
        _ when command.Part is { } part && !hasPart(part) => Decision.Refuse(DocumentRules.NoSuchPart, part),
        _ => Decision.Act(new DocumentLabelled(command.Part, command.Label, command.Part is null ? null : command.Language)),
    };
}
