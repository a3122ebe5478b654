using System.Text;

namespace Dais.Documents.Reading;

/// <summary>A block of text while its lines are joined: a paragraph or a documentation entry.</summary>
internal sealed class OpenBlock
{
    private const int Longest = 60_000;
    private readonly StringBuilder text = new();
    private int openBrackets;

    internal int First { get; private set; }

    internal int Last { get; private set; }

    internal bool IsEmpty => text.Length == 0;

    internal int Length => text.Length;

    /// <summary>Whether it is so long that nothing more is joined to it.</summary>
    internal bool IsFull => text.Length > Longest;

    internal bool IsOpen => openBrackets > 0;

    /// <summary>The last piece that was added.</summary>
    internal string LastPiece { get; private set; } = "";

    internal string Text => Joining.Blanks(text.ToString());

    internal void Add(string piece, int line)
    {
        if (IsEmpty) First = line;
        Joining.Append(text, piece);
        Last = line;
        LastPiece = piece;
        openBrackets = Math.Max(0, openBrackets + Joining.Opened(piece));
    }

    internal void Clear()
    {
        text.Clear();
        openBrackets = 0;
        LastPiece = "";
    }
}
