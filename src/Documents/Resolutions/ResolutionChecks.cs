using System.Globalization;
using Dais.Documents.Reading;

namespace Dais.Documents.Resolutions;

/// <summary>Remarks on a resolution as it was read: what a person should compare with the source.</summary>
internal static class ResolutionChecks
{
    internal static void Remark(Resolution resolution, FindingList findings)
    {
        if (resolution.Kind == DocumentKind.Unknown)
        {
            findings.Error("not-a-resolution", null, resolution.Language.Code);
            return;
        }

        if (resolution.Title is null) findings.Warn("masthead-incomplete", null, "title");
        if (resolution.Symbols.Count == 0) findings.Note("masthead-incomplete", null, "symbol");
        if (resolution.Kind is DocumentKind.Resolution or DocumentKind.Decision && resolution.Adopted is null) findings.Note("masthead-incomplete", null, "adopted");
        RemarkNumbers(resolution.Parts, findings);
        RemarkNotes(resolution, findings);
    }

    // A count that jumps has lost a paragraph, or the mark of one.
    private static void RemarkNumbers(IReadOnlyList<Part> parts, FindingList findings)
    {
        var last = 0;
        foreach (var part in parts)
        {
            if (part is not OperativeParagraph { Number: { } number } paragraph) continue;
            if (number != last + 1 && !(number == 1 && last > 0))
                findings.Warn("numbers-not-consecutive", paragraph.Words.Source?.First, paragraph.Mark ?? "", (last + 1).ToString(CultureInfo.InvariantCulture));
            last = number;
        }
    }

    private static void RemarkNotes(Resolution resolution, FindingList findings)
    {
        if (resolution.Notes.Count == 0) return;
        var called = new HashSet<string>(StringComparer.Ordinal);
        Add(resolution.Title, called);
        foreach (var part in resolution.Parts) Add(part, called);
        foreach (var line in resolution.Conclusions) Add(line, called);
        foreach (var note in resolution.Notes)
            if (!called.Contains(note.Mark)) findings.Warn("note-not-called", note.Text.Source?.First, note.Mark);
    }

    private static void Add(Part part, HashSet<string> called)
    {
        if (part is WordedPart worded) Add(worded.Words, called);
        if (part is Row row) foreach (var cell in row.Cells) Add(cell, called);
        if (part is Annex annex)
        {
            Add(annex.Overline, called);
            Add(annex.Title, called);
        }

        foreach (var within in part.Within) Add(within, called);
    }

    private static void Add(Passage? words, HashSet<string> called)
    {
        if (words is null) return;
        foreach (var mark in words.Notes) called.Add(mark.Mark);
    }
}
