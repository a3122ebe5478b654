using Dais.Documents.Aligning;
using Dais.Documents.Clearing;
using Dais.Documents.Concording;
using Dais.Documents.Reading;
using Dais.Documents.Redlining;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>The structure of a version, as it was read when it was kept: a better reader of a later day does not change what stands on the record.</summary>
public sealed record KeptText
{
    /// <summary>The form of the JSON; it goes up when an older program could not read it any more.</summary>
    public int Form { get; init; } = 1;

    /// <summary>The resolution or decision; null for another kind.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>The report; null for another kind.</summary>
    public WorkingGroupReport? Report { get; init; }

    /// <summary>What it asks, and of whom, as the reader found it.</summary>
    public IReadOnlyList<Request> Requests { get; init; } = [];

    /// <summary>Its parts, in the order of the text.</summary>
    public IReadOnlyList<Part> Parts => Resolution?.Parts ?? Report!.Sections;

    /// <summary>The title.</summary>
    public Passage? Title => Resolution is null ? Report!.Title : Resolution.Title;

    /// <summary>The footnotes, in the order of their first call.</summary>
    public IReadOnlyList<Note> Notes => Resolution?.Notes ?? Report!.Notes;

    /// <summary>The lines after the text.</summary>
    public IReadOnlyList<Passage> Conclusions => Resolution?.Conclusions ?? [];

    /// <summary>To whom it is distributed.</summary>
    public Distribution? Distribution => Resolution is null ? Report!.Distribution : Resolution.Distribution;

    /// <summary>The JSON that is kept; the same structure always gives the same bytes.</summary>
    public byte[] Write() => KeptTextJson.Write(this);

    /// <summary>Reads what was kept.</summary>
    /// <exception cref="InvalidDataException">It was not written by this program, or by a later version of it.</exception>
    public static KeptText Read(ReadOnlySpan<byte> json) => KeptTextJson.Read(json);

    /// <summary>The structure laid out as an official document, for every writer.</summary>
    public Document ToDocument() => Resolution is null ? ReportLayout.ToDocument(Report!) : ResolutionLayout.ToDocument(Resolution);

    /// <summary>The structure as a reading, for what writes readings: without findings, which belong to the source.</summary>
    public DocumentReading AsReading() => Resolution is null
        ? new ReportReading(DocumentKind.WorkingGroupReport, Report!, [], []) { Requests = Requests }
        : new ResolutionReading(Resolution.Kind, Resolution, [], []) { Requests = Requests };

    /// <summary>The structure as a redline compares it.</summary>
    internal RedlineText ToRedline() => Resolution is null ? RedlineText.Of(Report!) : RedlineText.Of(Resolution);

    /// <summary>The structure as an alignment takes it.</summary>
    internal ComparedText ToCompared() => Resolution is null ? ComparedText.Of(Report!, Requests) : ComparedText.Of(Resolution);

    /// <summary>The structure as it is laid beside another version's.</summary>
    internal AlignedText ToAligned() => Resolution is null ? AlignedText.Of(Report!) : AlignedText.Of(Resolution);

    /// <summary>The ids of its parts, in the order of the text.</summary>
    public IReadOnlyList<string> PartIds() => [.. ClearedParts.Every(Parts).Select(p => p.Id).OfType<string>()];

    /// <summary>The number of the paragraph that a part is or stands in; null where it has none.</summary>
    public int? ParagraphOf(string part) =>
        ClearedParts.Every(Parts).Where(p => p is OperativeParagraph or ReportParagraph)
            .FirstOrDefault(p => p.Id == part || ClearedParts.Every(p.Within).Any(w => w.Id == part)) switch
        {
            OperativeParagraph operative => operative.Number,
            ReportParagraph paragraph => paragraph.Number,
            _ => null,
        };

    /// <summary>The structure with the labels that its parts got since it was kept.</summary>
    public KeptText Labelled(IReadOnlyDictionary<string, Label> labels) => labels.Count == 0 ? this : this with
    {
        Resolution = Resolution is null ? null : Resolution with { Parts = ClearedParts.Labelled(Resolution.Parts, labels) },
        Report = Report is null ? null : Report with { Sections = ClearedParts.Labelled(Report.Sections, labels) },
    };

    /// <summary>The structure as a reader with a clearance may see it: a request goes with the part that asks.</summary>
    public KeptText For(Clearance clearance)
    {
        var left = this with { Resolution = Resolution?.For(clearance), Report = Report?.For(clearance) };
        return ReferenceEquals(left.Parts, Parts) ? this : left with { Requests = Requests.Left(Parts, left.Parts) };
    }

    /// <summary>The label of each part.</summary>
    public IEnumerable<Label> Labels() => ClearedParts.Every(Parts).Select(p => p.Label);
}
