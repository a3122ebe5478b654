using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Finds where the text of a report begins: at its first section, or at its first paragraph.</summary>
internal static class ReportBody
{
    private const int Within = 200;

    /// <summary>The first line of the text, from 0; 0 where there is none.</summary>
    internal static int StartOf(PageLine[] lines, ReportLexicon lexicon)
    {
        for (var i = 0; i < lines.Length && i < Within; i++)
        {
            if (!lines[i].IsWords) continue;
            var text = lines[i].Text;
            if (BlockMarks.TryRead(text, lexicon.Language, null, out var mark, out _) && mark.Ordinal == 1 && mark.Level is NumberLevel.Section or NumberLevel.Paragraph) return i;
            if (IsMain(text, lexicon)) return i;
        }

        return 0;
    }

    /// <summary>How many kinds of main sections the lines head.</summary>
    internal static int MainSections(PageLine[] lines, int from, ReportLexicon lexicon)
    {
        var kinds = new HashSet<ReportSectionKind>();
        for (var i = from; i < lines.Length; i++)
        {
            if (!lines[i].IsWords || lines[i].Text.Length > 120) continue;
            var text = lines[i].Text.AsSpan();
            if (BlockMarks.TryRead(text, lexicon.Language, null, out var mark, out var rest) && mark.Level == NumberLevel.Section) text = text[rest..];
            if (lexicon.Sections.TryMatch(text, out var match) && match.IsWhole && IsMain(match.Kind)) kinds.Add(match.Kind);
        }

        return kinds.Count;
    }

    /// <summary>Whether sections of a kind stand at the highest level.</summary>
    internal static bool IsMain(ReportSectionKind kind) =>
        kind is ReportSectionKind.Introduction or ReportSectionKind.Recommendations or ReportSectionKind.Organization
            or ReportSectionKind.Deliberations or ReportSectionKind.Adoption;

    // "l. Introduction": the number may be misread, the word behind it tells.
    private static bool IsMain(string text, ReportLexicon lexicon)
    {
        if (text.Length > 80) return false;
        var words = text.AsSpan();
        var blank = words.IndexOf(' ');
        if (lexicon.Sections.TryMatch(words, out var match) && match.IsWhole && IsMain(match.Kind)) return true;
        return blank is > 0 and < 5 && lexicon.Sections.TryMatch(words[blank..].Trim(), out match) && match is { IsWhole: true } && IsMain(match.Kind);
    }
}
