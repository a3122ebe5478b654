using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;

namespace Dais.Documents.Resolutions;

/// <summary>What became of each line of a source.</summary>
internal sealed class LineAccounts
{
    private readonly PageLine[] lines;
    private readonly LineAccount[] accounts;

    internal LineAccounts(PageLine[] lines)
    {
        this.lines = lines;
        accounts = new LineAccount[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            accounts[i] = new(lines[i].Role switch
            {
                LineRole.Furniture => LinePart.Furniture,
                LineRole.Note => LinePart.Footnote,
                _ => LinePart.Blank,
            });
        }
    }

    /// <summary>Says what a block's lines became; those of pages and notes between them stay what they are.</summary>
    internal void Take(LineSpan span, LinePart part, string? id = null)
    {
        for (var i = span.First - 1; i < span.Last; i++)
            if (lines[i].Role is LineRole.Words or LineRole.Call) accounts[i] = new(part, id);
    }

    /// <summary>Nobody understands these lines.</summary>
    internal void Leave(LineSpan span) => Take(span, LinePart.Unread);

    /// <summary>One account a line; what nobody took is reported.</summary>
    internal LineAccount[] Close(FindingList findings)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsBlank || accounts[i].Part is not (LinePart.Blank or LinePart.Unread)) continue;
            accounts[i] = new(LinePart.Unread);
            findings.Warn("line-unread", i + 1, lines[i].Text);
        }

        return accounts;
    }
}
