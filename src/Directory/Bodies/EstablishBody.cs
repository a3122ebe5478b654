using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Bodies;

/// <summary>A body is set up by a treaty, a decision or a resolution.</summary>
/// <param name="Id">Its name in addresses: lower-case Latin letters, digits and hyphens, at most 60.</param>
/// <param name="Names">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The body that sets it up; null for a Conference.</param>
/// <param name="SymbolRoot">What the symbols of its documents begin with; null where it has none.</param>
/// <param name="Mandate">What sets it up.</param>
/// <param name="On">The day.</param>
/// <param name="Tenure">How long it is there.</param>
/// <param name="IsOpenEnded">Whether every State that may take part in the parent may take part.</param>
/// <param name="RulesOfProcedure">The set of rules it follows; null where none is named.</param>
public sealed record EstablishBody(
    string Id, LocalizedText Names, BodyKind Kind, string? Parent, string? SymbolRoot, string Mandate, LocalDate On, Tenure Tenure, bool IsOpenEnded, string? RulesOfProcedure)
{
    /// <summary>What of it has yet to be held against the official text: "since", "mandate"; null for nothing.</summary>
    public IReadOnlyList<string>? Unverified { get; init; }
}

/// <summary>A body was set up.</summary>
public sealed record BodyEstablished(
    LocalizedText Names, BodyKind Kind, string? Parent, string? SymbolRoot, string Mandate, LocalDate On, Tenure Tenure, bool IsOpenEnded, string? RulesOfProcedure) : IAct
{
    /// <summary>What of it has yet to be held against the official text; null for nothing.</summary>
    public IReadOnlyList<string>? Unverified { get; init; }
}

internal static class EstablishingBody
{
    internal const int LongestId = 60;

    /// <summary>Decides on a body of which nothing is on the record yet.</summary>
    /// <param name="body">What is on the record under the id; null where nothing is.</param>
    /// <param name="bodies">All bodies.</param>
    /// <param name="command">The command.</param>
    internal static Decision Decide(Body? body, BodyRegister bodies, EstablishBody command) => command switch
    {
        _ when !IsId(command.Id) => Decision.Refuse(BodyRules.IdIsName, command.Id, LongestId),
        _ when body is not null => Decision.Refuse(BodyRules.IsNew, command.Id),
        _ when string.IsNullOrWhiteSpace(command.Mandate) => Decision.Refuse(BodyRules.HasMandate),
        { Kind: BodyKind.WorkingGroup, Parent: null } => Decision.Refuse(BodyRules.GroupHasParent),
        { Parent: { } parent } when bodies.Find(parent)?.IsThereOn(command.On) != true => Decision.Refuse(BodyRules.IsThere, parent, command.On),
        { SymbolRoot: { } root } when !IsRoot(root) => Decision.Refuse(BodyRules.SymbolRootReads, root),
        { Tenure.Until: { } until } when until < command.On => Decision.Refuse(BodyRules.EndsAfterItBegins, command.On, until),
        _ => Decision.Act(new BodyEstablished(
            command.Names, command.Kind, command.Parent, command.SymbolRoot, command.Mandate.Trim(), command.On, command.Tenure, command.IsOpenEnded, command.RulesOfProcedure)
        {
            Unverified = command.Unverified,
        }),
    };

    internal static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && id[0] != '-' && id[^1] != '-';

    // A root is the beginning of a symbol: with a number behind it, it must be one, and mean what it says.
    private static bool IsRoot(string root) => DocumentSymbol.TryParse($"{root}/2024/1", out var symbol) && symbol.ToString() == $"{root}/2024/1";
}
