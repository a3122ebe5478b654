namespace Dais.Documents.Searching;

/// <summary>How a symbol is spelt in the index: capitals, no blanks, hyphens and slashes as they are.</summary>
internal static class Spelling
{
    internal static string? Of(string? symbol) =>
        symbol is null ? null : string.Concat(symbol.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
