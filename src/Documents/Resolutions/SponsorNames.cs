using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>The States in a sponsors' line, as codes; names may hold a comma, a bracket or the word "and" themselves.</summary>
internal static class SponsorNames
{
    private const int LongestLine = 12_000;
    private const int MostJoints = 12;

    internal static List<string> Codes(string line, ResolutionWords words)
    {
        var codes = new List<string>();
        if (line.Length > LongestLine) return codes;
        foreach (var piece in line.Split([',', '،', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            foreach (var state in Of(Clean(piece), words, MostJoints) ?? [])
                if (!codes.Contains(state.Alpha3, StringComparer.Ordinal)) codes.Add(state.Alpha3);
        return codes;
    }

    /// <summary>The States that a piece names, all of it or parted at every "and"; null where a part names none.</summary>
    private static List<State>? Of(string piece, ResolutionWords words, int joints)
    {
        if (piece.Length == 0) return [];
        if (States.Named(piece, words.Language) is { } state) return [state];
        if (joints == 0) return null;
        List<State>? found = null;
        foreach (var and in words.And)
        {
            for (var at = piece.IndexOf(and, StringComparison.Ordinal); at >= 0; at = piece.IndexOf(and, at + 1, StringComparison.Ordinal))
            {
                var left = piece[..at].Trim();
                if (left.Length > 0 && States.Named(left, words.Language) is null) continue;
                var rest = Of(piece[(at + and.Length)..].Trim(), words, joints - 1);
                if (rest is null) continue;
                return left.Length > 0 ? [States.Named(left, words.Language)!, .. rest] : rest;
            }

            // What stands before its last "and" is still a State where the rest names an organization.
            if (piece.StartsWith(and.TrimStart(), StringComparison.Ordinal)) found ??= Of(piece[and.TrimStart().Length..].Trim(), words, joints - 1);
        }

        return found;
    }

    private static string Clean(string piece) => piece.TrimEnd('*', ' ', '†').TrimStart('*', ' ');
}
