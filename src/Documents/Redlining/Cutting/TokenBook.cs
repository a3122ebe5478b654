using System.Text;
using Dais.Kernel;

namespace Dais.Documents.Redlining.Cutting;

/// <summary>Numbers tokens, so that those which count as the same have the same number.</summary>
/// <remarks>
/// The same are: blanks of any kind but ends of lines; Arabic words that differ in vowel signs and tatweel; words that differ in controls
/// that are not seen; letters with accents however they are composed. What a version prints is never changed by it.
/// </remarks>
internal sealed class TokenBook(Language language)
{
    private const string OneBlank = " ";
    private const string OneBreak = "\n";

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ids =
        new Dictionary<string, int>(2048, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One more than the highest number given.</summary>
    public int Count => ids.Dictionary.Count;

    public int IdOf(ReadOnlySpan<char> token, TokenKind kind)
    {
        if (kind == TokenKind.Blank) return Number(token.IndexOfAny('\n', '\r', '\t') < 0 ? OneBlank : token.IndexOf('\t') < 0 ? OneBreak : token);
        return token.IndexOfAnyExceptInRange(' ', '~') < 0 ? Number(token) : Folded(token);
    }

    private int Folded(ReadOnlySpan<char> token)
    {
        var buffer = token.Length <= 128 ? stackalloc char[token.Length] : new char[token.Length];
        var length = 0;
        var isComposed = true;
        foreach (var c in token)
        {
            if (IsUnseen(c)) continue;
            isComposed &= c < '\u0300' || CharacterClasses.Of(c) is not (CharacterClass.Extender or CharacterClass.Surrogate);
            buffer[length++] = c;
        }

        // A sign that stands alone is a sign, not nothing.
        if (length == 0) return Number(token);
        return isComposed ? Number(buffer[..length]) : Number(Composed(new(buffer[..length])));
    }

    /// <summary>Half a surrogate pair cannot be normalized, and stays as it is.</summary>
    private static string Composed(string token) => token.EnumerateRunes().Any(r => r == Rune.ReplacementChar) ? token : token.Normalize(NormalizationForm.FormC);

    private bool IsUnseen(char c) => c switch
    {
        '\u00AD' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        < '\u0600' => false,
        '\u0640' or (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u0652') or (>= '\u0656' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED') => language == Language.Arabic,
        _ => false,
    };

    private int Number(ReadOnlySpan<char> token)
    {
        if (ids.TryGetValue(token, out var id)) return id;
        id = ids.Dictionary.Count;
        ids[token] = id;
        return id;
    }
}
