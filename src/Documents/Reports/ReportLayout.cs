using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Lays a report out as an official document: what every writer of documents prints.</summary>
/// <remarks>Parts stand in their order and keep their ids; an annex begins a new page; footnotes stand where they are called.</remarks>
public static class ReportLayout
{
    /// <summary>The document in the report's language.</summary>
    public static Document ToDocument(WorkingGroupReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = new PassageLayout(new Resolution { Kind = DocumentKind.WorkingGroupReport, Language = report.Language, Notes = report.Notes });
        var titleNotes = report.Title is { } title ? words.NotesOf(title) : [];
        return new()
        {
            Kind = DocumentKind.WorkingGroupReport,
            Language = report.Language,
            Digits = report.Digits,
            IsSample = report.IsSample,
            Masthead = MastheadOf(report, titleNotes),
            Blocks = SymbolsInText.Find(new ReportSections(report, words).Lay(report.Sections)),
        };
    }

    private static Masthead MastheadOf(WorkingGroupReport report, IReadOnlyList<Footnote> notes) => new()
    {
        Symbols = report.Symbols,
        Distribution = report.Distribution,
        Issued = report.Issued,
        Original = report.Original,
        Organ = In(report.ParentBody ?? report.Body, report.Language),
        Body = report.ParentBody is null ? null : In(report.Body, report.Language),
        SessionNumber = report.SessionNumber,
        Place = In(report.Place, report.Language),
        Start = report.Start,
        End = report.End,
        Title = In(report.Title?.Text, report.Language),
        Notes = notes,
    };

    private static Wording? In(string? text, Language language) => string.IsNullOrEmpty(text) ? null : new Wording(text, language);
}

/// <summary>Lays the sections of a report out; what stands in them is laid out as the parts of resolutions are.</summary>
internal sealed class ReportSections(WorkingGroupReport report, PassageLayout words)
{
    private const int WidestMark = 6;

    private readonly PartLayout parts = new(words);

    public List<Block> Lay(IReadOnlyList<Part> within)
    {
        List<Block> blocks = [];
        List<Part> plain = [];
        foreach (var part in within)
        {
            if (part is not ReportSection section)
            {
                plain.Add(part is ReportParagraph paragraph ? Plain(paragraph) : part);
                continue;
            }

            Flush();
            blocks.Add(SectionOf(section));
        }

        Flush();
        return blocks;

        void Flush()
        {
            blocks.AddRange(parts.Lay(plain));
            plain.Clear();
        }
    }

    private Section SectionOf(ReportSection section)
    {
        // In this order: a mark calls the next note that bears it.
        var notes = words.NotesOf(section.Words);
        return new(section.Kind == ReportSectionKind.Annex ? SectionRole.Annex : SectionRole.Plain, Unbroken(section.Number), words.Wording(section.Words.Text), Lay(section.Within))
        {
            Id = section.Id,
            Label = section.Label,
            Overline = section.Overline is { } overline ? words.Wording(overline.Text) : null,
            Source = section.Words.Source,
            Notes = notes,
        };
    }

    // "Recommendation 1." is too wide for the column of the numbers: it runs into the text.
    private PlainText Plain(ReportParagraph paragraph)
    {
        var mark = paragraph.Mark ?? NumberOf(paragraph);
        var runsIn = mark is { Length: > WidestMark };
        return new(runsIn ? null : Unbroken(mark), runsIn ? PartWords.Join([new(mark!), paragraph.Words]) with { Source = paragraph.Words.Source } : paragraph.Words)
        {
            Id = paragraph.Id,
            Label = paragraph.Label,
            Within = paragraph.Within,
        };
    }

    /// <summary>"ألف -": a number stays on one line.</summary>
    private static string? Unbroken(string? mark) => mark?.Replace(' ', '\u00a0');

    private string? NumberOf(ReportParagraph paragraph) =>
        paragraph.Number is > 0 and < 4_000 ? Numbering.Format(NumberLevel.Paragraph, paragraph.Number.Value, report.Language, report.Digits) : null;
}
