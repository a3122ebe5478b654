using Dais.Documents.Redlining.Aligning;
using Dais.Documents.Redlining.Comparing;
using Dais.Documents.Redlining.Cutting;

namespace Dais.Documents.Redlining;

/// <summary>Compares two versions: cuts them, pairs their paragraphs, and compares the words of each pair.</summary>
internal sealed class Comparison
{
    private readonly RedlineText old;
    private readonly RedlineText revised;
    private readonly Tidying tidying;
    private readonly WordDifference words = new();
    private readonly CutParagraph[] oldCut;
    private readonly CutParagraph[] newCut;
    private readonly TokenBook book;

    public Comparison(RedlineText old, RedlineText revised, Tidying tidying)
    {
        (this.old, this.revised, this.tidying) = (old, revised, tidying);
        book = new(old.Language);
        var cutter = new WordCutter(old.Language, book);
        oldCut = [.. old.Paragraphs.Select(p => new CutParagraph(p.Text, cutter.Cut(p.Text)))];
        newCut = [.. revised.Paragraphs.Select(p => new CutParagraph(p.Text, cutter.Cut(p.Text)))];
    }

    public Redline Redline()
    {
        var wholes = new Dictionary<Whole, int>();
        var pairs = Alignment.Between(Seen(old, oldCut, wholes), Seen(revised, newCut, wholes));
        return new(old.Language, Weaving.Of(this, pairs, old.Paragraphs.Count, revised.Paragraphs.Count));
    }

    public RedlineHead OldHead(int i) => Head(old.Paragraphs[i], i);

    public RedlineHead NewHead(int j) => Head(revised.Paragraphs[j], j);

    public string OldText(int i) => oldCut[i].Text;

    public string NewText(int j) => newCut[j].Text;

    /// <summary>The words of a pair.</summary>
    public List<RedlineSegment> Segments(int i, int j)
    {
        var (before, after) = (oldCut[i], newCut[j]);
        if (string.Equals(before.Text, after.Text, StringComparison.Ordinal)) return before.Text.Length == 0 ? [] : [new(SegmentKind.Kept, after.Text)];
        var blocks = tidying == Tidying.None
            ? words.Exact(before.Tokens, after.Tokens)
            : Tidier.Tidy(words.WordsFirst(before.Tokens, after.Tokens), before.Tokens, after.Tokens);
        return Segmenting.Of(before, after, blocks);
    }

    private static RedlineHead Head(RedlineParagraph paragraph, int index) => new(index, paragraph.Kind, paragraph.Key, paragraph.Mark, paragraph.Level);

    private static List<AlignedParagraph> Seen(RedlineText text, CutParagraph[] cut, Dictionary<Whole, int> wholes)
    {
        var seen = new List<AlignedParagraph>(cut.Length);
        var said = new List<int>(256);
        for (var i = 0; i < cut.Length; i++)
        {
            said.Clear();
            var characters = 0;
            foreach (var token in cut[i].Tokens)
            {
                if (token.Weight == 0) continue;
                said.Add(token.Id);
                if (token.Kind == TokenKind.Character) characters++;
            }

            var numbers = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(said);
            var shingles = characters * 2 > said.Count ? Shingles.OfCharacters(numbers) : Shingles.OfWords(numbers);
            var whole = new Whole(cut[i].Tokens);
            if (!wholes.TryGetValue(whole, out var number)) wholes.Add(whole, number = wholes.Count);
            seen.Add(new(number, shingles, text.Paragraphs[i] is { Mark: { } mark } marked ? ((int)marked.Kind, mark) : null));
        }

        return seen;
    }

    /// <summary>A paragraph as a whole: the same when all its tokens are.</summary>
    private sealed class Whole(Token[] tokens) : IEquatable<Whole>
    {
        private readonly int hash = HashOf(tokens);

        private Token[] Tokens => tokens;

        public bool Equals(Whole? other)
        {
            if (other is null || other.hash != hash || other.Tokens.Length != tokens.Length) return false;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Id != other.Tokens[i].Id) return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => Equals(obj as Whole);

        public override int GetHashCode() => hash;

        private static int HashOf(Token[] tokens)
        {
            var mixed = 17;
            foreach (var token in tokens) mixed = unchecked((mixed * 31) + token.Id);
            return mixed;
        }
    }
}
