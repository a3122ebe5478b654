using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Dais.Kernel;

/// <summary>A regional group of the United Nations: offices are distributed and elections held by them. Not a region of geography.</summary>
/// <remarks>The membership is dated data (<see cref="AsOf"/>, <see cref="Source"/>); what is in doubt is said in <see cref="Notes"/>.</remarks>
[Immutable]
public sealed class RegionalGroup
{
    private static readonly JsonElement Book = Open();

    private readonly ImmutableArray<string> codes;

    private RegionalGroup(JsonElement group)
    {
        Key = group.GetProperty("key").GetString()!;
        Name = LocalizedText.Of(Language.English, Language.All.Select(l => KeyValuePair.Create(l, group.GetProperty(l.Code).GetString()!)));
        Unverified = [.. group.GetProperty("unverified").EnumerateArray().Select(l => Language.Parse(l.GetString()!))];
        Notes = group.GetProperty("notes").EnumerateObject().ToImmutableDictionary(n => n.Name, n => n.Value.GetString()!, StringComparer.Ordinal);
        codes = [.. group.GetProperty("members").GetString()!.Split(' ')];
    }

    /// <summary>The five groups, in the alphabetical order of their English names.</summary>
    public static ImmutableArray<RegionalGroup> All { get; } = [.. Book.GetProperty("groups").EnumerateArray().Select(g => new RegionalGroup(g))];

    private static readonly FrozenDictionary<string, RegionalGroup> ByMember = All
        .SelectMany(g => g.codes.Select(c => KeyValuePair.Create(c, g))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The year of which the membership is stated.</summary>
    public static string AsOf { get; } = Book.GetProperty("asOf").GetString()!;

    /// <summary>Where the membership comes from, and how far it was checked.</summary>
    public static string Source { get; } = Book.GetProperty("source").GetString()!;

    /// <summary>Its name in data: "african", "asiaPacific", "easternEuropean", "latinAmericanAndCaribbean", "westernEuropeanAndOther".</summary>
    public string Key { get; }

    /// <summary>Its name in six languages.</summary>
    public LocalizedText Name { get; }

    /// <summary>The languages in which the name has yet to be confirmed by a translator.</summary>
    public ImmutableArray<Language> Unverified { get; }

    /// <summary>By alpha-3 code, what is particular or in doubt about a member: observers, States of two groups.</summary>
    public ImmutableDictionary<string, string> Notes { get; }

    /// <summary>Its members, in the English order.</summary>
    public IEnumerable<State> Members => States.All.Where(s => s.RegionalGroup == this);

    /// <summary>The name in English.</summary>
    public override string ToString() => Name[Language.English]!;

    internal static RegionalGroup? Of(string alpha3) => ByMember.GetValueOrDefault(alpha3);

    private static JsonElement Open()
    {
        using var stream = typeof(RegionalGroup).Assembly.GetManifestResourceStream("Dais.Kernel/States/RegionalGroups.json")
            ?? throw new InvalidDataException("The regional groups are not embedded.");
        return JsonSerializer.Deserialize<JsonElement>(stream);
    }
}
