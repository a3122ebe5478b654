using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dais.Kernel;

/// <summary>A line of States.json.</summary>
internal sealed record StateEntry(
    string Alpha2,
    string Alpha3,
    string? M49,
    StateStatus Status,
    StateNames Ar,
    StateNames Zh,
    StateNames En,
    StateNames Fr,
    StateNames Ru,
    StateNames Es,
    Dictionary<string, int> Rank)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<StateStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Other names by which it may be called.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>The names in the order of <see cref="Language.All"/>.</summary>
    private ImmutableArray<StateNames> Names => [Ar, Zh, En, Fr, Ru, Es];

    internal static IEnumerable<StateEntry> ReadAll()
    {
        using var stream = typeof(StateEntry).Assembly.GetManifestResourceStream("Dais.Kernel/States/States.json")
            ?? throw new InvalidDataException("The list of States is not embedded.");
        return JsonSerializer.Deserialize<ImmutableArray<StateEntry>>(stream, Reading);
    }

    internal LocalizedText Text(Func<StateNames, string> name)
    {
        var names = Names;
        return LocalizedText.Of(Language.English, Language.All.Select(l => KeyValuePair.Create(l, name(names[l.Index]))));
    }

    internal ImmutableArray<string> Words(Func<StateNames, string?> word) => [.. Names.Select(n => word(n) ?? "")];

    internal ImmutableArray<int> Ranks() => [.. Language.All.Select(l => Rank[l.Code])];
}

/// <summary>The names in one language, articles apart; the formal name is left out where it is the short one.</summary>
internal sealed record StateNames(string Short, string? Article, string? Formal, string? FormalArticle);
