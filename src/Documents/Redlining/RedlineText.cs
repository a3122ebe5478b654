using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Redlining;

/// <summary>What a paragraph is in its text; it decides how writers lay it out, and breaks ties where paragraphs are paired.</summary>
public enum ParagraphKind
{
    /// <summary>A paragraph of no other kind.</summary>
    Text,

    /// <summary>The title of the text.</summary>
    Title,

    /// <summary>The enacting formula.</summary>
    Formula,

    /// <summary>A recital of the preamble.</summary>
    Recital,

    /// <summary>An operative paragraph.</summary>
    Operative,

    /// <summary>A point of a list.</summary>
    Point,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A row of a table; its cells are parted by tabs.</summary>
    Row,

    /// <summary>The line above an annex, or its title.</summary>
    Annex,

    /// <summary>A line after the text: the meeting and the date.</summary>
    Conclusion,

    /// <summary>A footnote.</summary>
    Note,
}

/// <summary>A paragraph as a redline compares it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mark">Its number or mark as printed: "3.", "(a)"; null for none.</param>
/// <param name="Text">Its words, without the mark.</param>
public sealed record RedlineParagraph(ParagraphKind Kind, string? Mark, string Text)
{
    /// <summary>A name for it in its own version, such as para_3; null for none. It is carried along and never compared.</summary>
    public string? Key { get; init; }

    /// <summary>How deep it stands: 0 for a paragraph, 1 for a point of its list; for a heading its level.</summary>
    public int Level { get; init; }
}

/// <summary>One version of a text: its paragraphs in the order of reading.</summary>
/// <param name="Language">Its language; it decides where words are cut.</param>
/// <param name="Paragraphs">The paragraphs.</param>
public sealed record RedlineText(Language Language, IReadOnlyList<RedlineParagraph> Paragraphs)
{
    /// <summary>A resolution or decision: title, parts, conclusions and footnotes.</summary>
    /// <remarks>Calls of footnotes are left out of the words: a note put in renumbers all that follow, and says nothing of the paragraphs that call them.</remarks>
    public static RedlineText Of(Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        return new(resolution.Language, [.. TextParagraphs.Of(resolution.Title, resolution.Number, resolution.Parts, resolution.Conclusions, resolution.Notes)]);
    }

    /// <summary>The report of a working group: title, sections with what stands under them, footnotes.</summary>
    /// <inheritdoc cref="Of(Resolution)" path="/remarks"/>
    public static RedlineText Of(WorkingGroupReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Language, [.. TextParagraphs.Of(report.Title, null, report.Sections, [], report.Notes)]);
    }

    /// <summary>An agenda in the language it was drafted in: its items, its annotations with their documents, its meetings.</summary>
    public static RedlineText Of(ProvisionalAgenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return new(agenda.Language, [.. new AgendaParagraphs(agenda).All()]);
    }

    /// <summary>A document of any kind as it was read; null for a text that is no document.</summary>
    public static RedlineText? Of(DocumentReading reading) => reading switch
    {
        { Kind: DocumentKind.Unknown } => null,
        ResolutionReading { Resolution: var resolution } => Of(resolution),
        ReportReading { Report: var report } => Of(report),
        AgendaReading { Agenda: var agenda } => Of(agenda),
        _ => null,
    };

    /// <summary>Plain paragraphs without marks.</summary>
    public static RedlineText Of(Language language, IEnumerable<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        return new(language, [.. paragraphs.Select(p => new RedlineParagraph(ParagraphKind.Text, null, p))]);
    }
}
