using Dais.Kernel;

namespace Dais.Documents.Writing.Akn;

/// <summary>What a file of ours says of a resolution beyond Akoma Ntoso, so that reading it gives the same resolution again.</summary>
internal static class ResolutionMeta
{
    /// <summary>The attributes of our own element.</summary>
    public static readonly string[] OwnAttributes = ["kind", "digits", "sample", "original", "organ", "sponsors", "sponsorsLine", "label"];

    /// <summary>Codes in one attribute.</summary>
    public static string? List(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(' ', codes);

    /// <summary>The codes of an attribute.</summary>
    public static IReadOnlyList<string> Listed(string? codes) => codes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>How numbers are written, by the attribute.</summary>
    public static DigitStyle Digits(string? said) => Enum.TryParse<DigitStyle>(said, ignoreCase: true, out var digits) && Enum.IsDefined(digits) ? digits : DigitStyle.Western;
}
