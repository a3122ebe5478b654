using System.Text;

namespace Dais.Documents.Reading;

/// <summary>The names in a masthead: of the organ, then of the body that meets, often over several lines of a column.</summary>
internal sealed class MastheadNames(Manuscript m)
{
    private readonly List<string> blocks = [];
    private readonly StringBuilder open = new();

    internal bool HasBody => blocks.Exists(IsBody) || (open.Length > 0 && IsBody(open.ToString()));

    internal bool IsPublisher(string text) => m.Lexicon.Publisher.Contains(Folding.Letters(text), StringComparer.Ordinal);

    internal bool IsBody(string text) => m.Lexicon.BodyWords.Occurs(Folding.Words(text));

    internal void Add(string text)
    {
        if (open.Length > 0 && IsBody(text) && !IsBody(open.ToString())) Close();
        if (open.Length < 1_000) Joining.Append(open, text);
    }

    internal void Close()
    {
        if (open.Length == 0) return;
        blocks.Add(TitleText.Clean(open.ToString(), m.Lexicon, out _));
        open.Clear();
    }

    /// <summary>The place, where it stands on a line of its own above the dates.</summary>
    internal string? TakePlace()
    {
        Close();
        if (blocks.Count < 2 || blocks[^1].Length > 24 || IsBody(blocks[^1])) return null;
        var place = blocks[^1];
        blocks.RemoveAt(blocks.Count - 1);
        return place;
    }

    internal (string? Organ, string? Body) OrganAndBody()
    {
        var body = blocks.FindLast(IsBody);
        var organ = blocks.Find(b => !IsBody(b) && m.Lexicon.Actors.All(Folding.Words(b)).Exists(h => h.Meaning == "conference"))
            ?? blocks.Find(b => b != body);
        return (organ, body ?? blocks.Find(b => b != organ));
    }
}
