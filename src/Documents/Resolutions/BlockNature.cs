using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>What the look of a block says of it.</summary>
internal sealed class BlockNature(ResolutionWords words)
{
    private const int LongestHeading = 260;
    private const int LongestInPreamble = 90;
    private const int LongestAnnexMark = 40;
    private const int LongestConclusion = 120;
    private const string Ends = ".;。；؛";
    private const string Pauses = ",，،、:：";

    /// <summary>The last sign of a text, quotation marks and brackets left out.</summary>
    internal static char LastSign(string text)
    {
        var end = text.AsSpan().TrimEnd("*”»\")）’' ]》");
        return end.IsEmpty ? '\0' : end[^1];
    }

    internal static bool EndsSentence(string text) => Ends.Contains(LastSign(text), StringComparison.Ordinal);

    internal static bool HasPause(string text) => Pauses.Contains(LastSign(text), StringComparison.Ordinal);

    internal static bool EndsWithComma(string text) => LastSign(text) is ',' or '，' or '،' or '、';

    internal static bool EndsWithColon(string text) => LastSign(text) is ':' or '：';

    /// <summary>Whether it is a heading: short, and without the sign that ends a paragraph.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isInPreamble">In a preamble a text that begins in small letters goes on from the formula.</param>
    internal bool IsHeading(TextBlock block, bool isInPreamble)
    {
        var text = block.Text;
        if (text.Length is 0 or > LongestHeading || EndsSentence(text) || HasPause(text)) return false;
        if (char.IsLower(text[0]) || (isInPreamble && PageShape.WidthOf(text) > LongestInPreamble)) return false;
        return !isInPreamble || OpeningReader.Read(text, words.Language, OpeningPlace.Recital) is null;
    }

    /// <summary>"Annex", "Annex II", "附件一": alone on its line.</summary>
    internal bool IsAnnexStart(TextBlock block)
    {
        if (block.Mark is not null || block.IsRow || block.Text.Length is 0 or > LongestAnnexMark) return false;
        var folded = Folding.Words(block.Text);
        foreach (var word in words.Annex)
        {
            if (!folded.StartsWith(word, StringComparison.Ordinal)) continue;
            var rest = folded.AsSpan(word.Length).Trim(" .:");
            if (rest.IsEmpty || IsOrdinal(rest)) return true;
        }

        return false;
    }

    /// <summary>"39th plenary meeting 18 November 2024": the meeting, the date, or both.</summary>
    internal bool IsConclusion(TextBlock block)
    {
        if (block.Mark is not null || block.IsRow || block.Text.Length is 0 or > LongestConclusion || EndsWithComma(block.Text)) return false;
        var folded = Folding.Words(block.Text);
        var hasDate = UnDate.TryFindFirst(block.Text, words.Language, out var date);
        if (ResolutionWords.Occurs(words.Meeting, folded) && folded.AsSpan().ContainsAnyInRange('0', '9')) return hasDate || block.Text.Length < 60;
        return hasDate && date!.Length + 2 >= block.Text.Length;
    }

    /// <summary>Whether a block without a mark goes on with the sentence of the paragraph before it.</summary>
    internal bool GoesOn(PartDraft owner, TextBlock block)
    {
        if (owner.Within.Count == 0 || owner.Kind == PartKind.Recital) return false;
        var last = owner.LastText;
        return char.IsLower(block.Text[0]) || (!EndsSentence(last) && !EndsWithColon(last) && (words.Language == Language.Chinese || words.Language == Language.Arabic));
    }

    private static bool IsOrdinal(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 14 || rest.IndexOfAny(",.;:") >= 0) return false;
        foreach (var c in rest)
            if (c is not ('i' or 'v' or 'x' or 'l') && !char.IsAsciiDigit(c) && c < '\u0600' && !(rest.Length == 1 && char.IsLetter(c))) return false;
        return true;
    }
}
