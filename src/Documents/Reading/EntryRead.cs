using System.Text;
using Dais.Documents.Agendas;

namespace Dais.Documents.Reading;

/// <summary>What is taken up at a meeting, while the lines of its title are joined.</summary>
internal sealed record EntryRead(ItemReference Reference, string FirstTitle, int Line, bool IsJoint)
{
    private const int Longest = 2_000;
    private readonly StringBuilder title = new(FirstTitle);

    /// <summary>Whether a line may be more of this title: it has none yet, or its own title is not complete.</summary>
    internal bool TryGoOn(string more, AgendaDraft agenda, Lexicon lexicon, bool isGrid)
    {
        if (title.Length == 0) return true;
        if (title.Length > Longest) return false;
        if (Continuation.IsAll(more, lexicon)) return true;
        if (agenda.Entry(Reference.Item, Reference.SubItem) is not { } entry) return !isGrid;
        var have = Folding.CountLetters(title.ToString());
        return have * 100 < entry.Letters.Length * 95 && (have + Folding.CountLetters(more)) * 100 <= (entry.Letters.Length * 130) + 2_000;
    }

    internal void Add(string more) => Joining.Append(title, more);

    internal MeetingEntry Finish(Manuscript m, AgendaDraft agenda)
    {
        var printed = Joining.Blanks(title.ToString());
        var isContinued = Continuation.TryTake(printed, m.Lexicon, out var plain) || Continuation.IsAll(printed, m.Lexicon);
        if (Continuation.IsAll(printed, m.Lexicon)) plain = "";
        plain = TitleText.Clean(plain, m.Lexicon, out _);
        var entry = IsJoint ? null : agenda.Entry(Reference.Item, Reference.SubItem);
        if (plain.Length > 0) entry?.OtherTitles.Add(new(plain, Line + 1));
        var isOwn = plain.Length == 0 || string.Equals(plain, entry?.Title, StringComparison.Ordinal);
        return new(Reference.Item, Reference.SubItem, isContinued, isOwn ? null : m.Text(plain)) { Source = LineSpan.At(Line + 1) };
    }
}
