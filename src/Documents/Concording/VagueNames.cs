using System.Collections.Frozen;
using System.Text.Json;

namespace Dais.Documents.Concording;

/// <summary>Names that languages take for one another: Governments and States, the Office and its full name. They show no wrong addressee.</summary>
internal static class VagueNames
{
    private static readonly FrozenSet<string> All = Load();

    /// <summary>Whether either of two names is vague.</summary>
    internal static bool Are(string one, string other) => All.Contains(one) || All.Contains(other);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(VagueNames).Assembly.GetManifestResourceStream("Dais.Documents/Concording/VagueNames.json")
            ?? throw new InvalidDataException("The list of vague names is not embedded.");
        return JsonSerializer.Deserialize<string[]>(stream)!.ToFrozenSet(StringComparer.Ordinal);
    }
}
