using System.Globalization;
using System.Text;

namespace Dais.Documents.Register.Pages;

/// <summary>What a person typed, in a form or an address.</summary>
internal static class Typed
{
    /// <summary>A number from 0; null for what is none.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Words in one line, without controls; empty where there are none.</summary>
    public static string Words(string? text) => string.Concat((text ?? "").ReplaceLineEndings(" ").EnumerateRunes().Where(r => !Rune.IsControl(r))).Trim();
}
