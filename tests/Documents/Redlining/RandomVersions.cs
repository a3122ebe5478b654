using Dais.Documents.Redlining;
using Dais.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace Dais.Documents.Tests.Redlining;

/// <summary>Two versions of a random text: the second made from the first by random edits of words and paragraphs.</summary>
public sealed record RandomVersions(RedlineText Old, RedlineText Revised)
{
    /// <summary>What is hard to cut: accents that stand apart, vowel signs, tatweel, pairs and halves of surrogates, joined signs, controls, blanks of all kinds.</summary>
    private static readonly string[] Odd =
    [
        "e\u0301", "\u0301", "مُحَمَّد", "محمد", "محمـــد", "\u0640", "𠮷", "\ud842", "\udfb7", "👩‍👩‍👧", "👍🏽", "\u200f", "\u200d", "\u00ad", "\u00a0", "\u3000", "\t", "\n", "  ", "\u0000",
        "A/RES/79/10", "A/C.3/79/L.2/Rev.1", "1 000", "10:30", "٣٫٥", "l’", "d’", "Secretary-General", "и\u0306", "й", "(", "»", "。", "，", "--", "\ufdfa",
    ];

    public static Gen<RandomVersions> Of(Language language)
    {
        var words = Drafts.Old(language).Paragraphs.SelectMany(p => Pieces(p.Text, language)).Distinct(StringComparer.Ordinal).ToArray();
        var piece = Gen.Frequency((6, Gen.Elements(words)), (1, Gen.Elements(Odd)));
        var text = piece.ListOf().Select(pieces => string.Join(language == Language.Chinese ? "" : " ", pieces));
        var paragraph =
            from kind in Gen.Elements(ParagraphKind.Text, ParagraphKind.Operative, ParagraphKind.Point)
            from mark in Gen.Elements(null, "1.", "2.", "(a)", "١ -")
            from words1 in text
            select new RedlineParagraph(kind, mark, words1) { Key = mark, Level = kind == ParagraphKind.Point ? 1 : 0 };
        return
            from old in paragraph.ListOf()
            from edits in Edits(piece, paragraph).ListOf()
            select new RandomVersions(new(language, [.. old]), new(language, [.. edits.Aggregate(old.ToList(), (version, edit) => edit(version))]));
    }

    private static IEnumerable<string> Pieces(string text, Language language) =>
        language == Language.Chinese ? text.Select(c => c.ToString()) : text.Split(' ');

    private static Gen<Func<List<RedlineParagraph>, List<RedlineParagraph>>> Edits(Gen<string> piece, Gen<RedlineParagraph> paragraph) =>
        from kind in Gen.Choose(0, 9)
        from at in Gen.Choose(0, 1000)
        from to in Gen.Choose(0, 1000)
        from words in piece
        from added in paragraph
        select (Func<List<RedlineParagraph>, List<RedlineParagraph>>)(version => Edited(version, kind, at, to, words, added));

    private static List<RedlineParagraph> Edited(List<RedlineParagraph> version, int kind, int at, int to, string words, RedlineParagraph added)
    {
        if (version.Count == 0) return [added];
        var i = at % version.Count;
        var paragraph = version[i];
        var edited = version.ToList();
        var (start, end) = (to % (paragraph.Text.Length + 1), Math.Min(paragraph.Text.Length, (to % (paragraph.Text.Length + 1)) + (at % 9)));
        switch (kind)
        {
            case 0: edited.Insert(i, added); break;
            case 1: edited.RemoveAt(i); break;
            case 2: edited.RemoveAt(i); edited.Insert(to % (edited.Count + 1), paragraph); break;
            case 3: edited[i] = paragraph with { Mark = added.Mark, Kind = added.Kind }; break;
            case 4: edited.Insert(i, paragraph); break;
            case 5: edited[i] = paragraph with { Text = paragraph.Text.Remove(start, end - start) }; break;
            case 6: edited[i] = paragraph with { Text = words }; break;
            default: edited[i] = paragraph with { Text = paragraph.Text[..start] + words + paragraph.Text[end..] }; break;
        }

        return edited;
    }
}
