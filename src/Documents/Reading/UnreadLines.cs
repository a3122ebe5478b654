namespace Dais.Documents.Reading;

/// <summary>Reports every line that no stage took.</summary>
internal static class UnreadLines
{
    internal static void Remark(Manuscript m)
    {
        for (var i = 0; i < m.Lines.Length; i++)
        {
            if (m.Lines[i].IsBlank || m.PartOf(i) != LinePart.Blank) continue;
            m.Account(i, LinePart.Unread);
            m.Findings.Warn("line-unread", i + 1, m.Lines[i].Text);
        }
    }
}
