using System.Collections.Immutable;
using System.Text.Json;
using Dais.Directory.Instruments;
using Dais.Kernel;

namespace Dais.Directory.Rules;

/// <summary>A provision that rules of ours cite, summed up in our own words; the text that was adopted is not ours to reproduce.</summary>
/// <param name="Set">The set it stands in: "cop".</param>
/// <param name="Number">Its number as it is cited: "2 (2)".</param>
/// <param name="Force">Whether what breaks it is refused, or remarked on.</param>
/// <param name="IsToConfirm">Whether the summary has yet to be held against the official text.</param>
public sealed record Provision(string Set, string Number, Force Force, bool IsToConfirm)
{
    /// <summary>Its name in addresses and phrase books: "cop-2-2".</summary>
    public string Key { get; } = $"{Set}-{Number.Replace(" (", "-", StringComparison.Ordinal).TrimEnd(')')}";
}

/// <summary>Rules that a body follows, or that hold for a procedure: data, so that another body can have others.</summary>
/// <param name="Id">Its name: "cop" for the rules of procedure of the Conference, "review" for the procedures and rules of the review mechanism.</param>
/// <param name="Provisions">The provisions that are cited, in their order; not all there are.</param>
public sealed record RuleSet(string Id, ImmutableArray<Provision> Provisions)
{
    /// <summary>The rules of procedure a body may follow.</summary>
    public static ImmutableArray<string> OfProcedure { get; } = ["cop"];

    /// <summary>Every set.</summary>
    public static ImmutableArray<RuleSet> All { get; } = [.. EmbeddedFile.Json("Dais.Directory/Rules/Rules.json").EnumerateArray().Select(Read)];

    /// <summary>The provision of a set with a number; null where it is not among those that are cited.</summary>
    public static Provision? Find(string set, string number) => All.FirstOrDefault(s => s.Id == set)?.Provisions.FirstOrDefault(p => p.Number == number);

    private static RuleSet Read(JsonElement set)
    {
        var id = set.GetProperty("set").GetString()!;
        return new(id, [.. set.GetProperty("provisions").EnumerateArray().Select(p => Read(id, p))]);
    }

    private static Provision Read(string set, JsonElement provision) => new(
        set,
        provision.GetProperty("number").GetString()!,
        provision.GetProperty("force").GetString() == "binding" ? Force.Binding : Force.Guidance,
        provision.TryGetProperty("toConfirm", out var toConfirm) && toConfirm.GetBoolean());
}
