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

    internal (string? Organ, string? Body) OrganAndBody()
    {
        var body = blocks.FindLast(IsBody);
        var organ = blocks.Find(b => !IsBody(b) && m.Lexicon.Actors.All(Folding.Words(b)).Exists(h => h.Meaning == "conference"))
            ?? blocks.Find(b => b != body);
        return (organ, body ?? blocks.Find(b => b != organ));
    }
}
