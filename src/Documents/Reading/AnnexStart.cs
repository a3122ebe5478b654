using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Finds where the organization of work begins: at its heading with a table below it, or at the table itself.</summary>
internal static class AnnexStart
{
    private const int LinesToTable = 30;
    private const int LongestHeading = 60;

    internal static int Find(Manuscript m, int from, int end)
    {
        var heading = -1;
        for (var i = from + 1; i < end; i++)
        {
            if (m.HeadingAt(i) is not (HeadingKind.Annex or HeadingKind.OrganizationOfWork) || IsMarked(m, i) || IsWithinText(m, i, end)) continue;
            if (IsFollowedByTable(m, i + 1, end)) return i;
            if (m.HeadingAt(i) == HeadingKind.Annex) heading = i;
        }

        var table = FirstTable(m, from + 1, end);
        return table >= 0 ? table : heading >= 0 ? heading : end;
    }

    /// <summary>Whether a line is the head row of such a table: cells that name its columns.</summary>
    internal static bool IsHeadRow(Manuscript m, int line)
    {
        if (!m.Lines[line].Has(LineMarks.Cells)) return false;
        int named = 0, cells = 0;
        foreach (var cell in TableCells.Of(m.Lines[line].Text))
        {
            if (cell.Text.Length == 0) continue;
            cells++;
            if (m.Lexicon.Headings.TryMatch(cell.Text, out var match) && match.Kind is HeadingKind.Column or HeadingKind.Annotations or HeadingKind.List) named++;
        }

        return named >= 2 || (named == 1 && cells == 1);
    }

    // "(b) Organization of work" is a sub-item, not the annex.
    private static bool IsMarked(Manuscript m, int line) =>
        m.TryMark(line, out var mark) && mark.Level is NumberLevel.Letter or NumberLevel.Paragraph;

    // A sentence that begins with the heading's words goes on in the next line.
    private static bool IsWithinText(Manuscript m, int line, int end) =>
        m.HeadingAt(line) == HeadingKind.OrganizationOfWork && m.Lines[line].Text.Length > LongestHeading && line + 1 < end && m.Lines[line + 1].Text is [var first, ..] && char.IsLower(first)
        && m.HeadingAt(line + 1) == HeadingKind.None && !m.Lines[line + 1].Has(LineMarks.Cells) && !StartsWithHours(m, line + 1);

    private static bool IsFollowedByTable(Manuscript m, int from, int end)
    {
        var looked = 0;
        for (var i = from; i < end && looked < LinesToTable; i++)
        {
            if (m.Lines[i].IsBlank) continue;
            looked++;
            if (IsHeadRow(m, i) || StartsWithHours(m, i)) return true;
            if (m.Lines[i].Text.Length > 400) return false;
        }

        return false;
    }

    private static int FirstTable(Manuscript m, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!m.Lines[i].Has(LineMarks.Cells)) continue;
            if (IsHeadRow(m, i)) return i;
            if (StartsWithHours(m, i) && TableCells.Of(m.Lines[i].Text).Count > 1) return i;
        }

        return -1;
    }

    private static bool StartsWithHours(Manuscript m, int line)
    {
        var text = m.Lines[line].Text;
        if (text.Length > 400 || !text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyInRange('٠', '٩')) return false;
        return UnTime.TryFindRange(text, m.Language, out var mention) && (mention.Start < 12 || m.Lines[line].Has(LineMarks.Cells));
    }
}
