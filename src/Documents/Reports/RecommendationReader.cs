using Dais.Documents.Reading;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Reports;

/// <summary>The recommendations of a report, and what they ask.</summary>
internal sealed record RecommendationsRead(List<Recommendation> All, List<Request> Requests);

/// <summary>Finds the recommendations: numbered or labelled paragraphs, or the points of a paragraph that announces them.</summary>
internal sealed class RecommendationReader(ReportLexicon lexicon, bool isOfTheParties, FindingList findings)
{
    private const string Conference = "conference";
    private const string OfTheParties = "conference-of-the-parties";

    private readonly RecommendationsRead read = new([], []);

    internal static RecommendationsRead Read(OutlineRead outline, string? parentBody, ReportLexicon lexicon, FindingList findings)
    {
        var reader = new RecommendationReader(lexicon, parentBody is not null && lexicon.PartiesConference.Occurs(Folding.Words(parentBody)), findings);
        foreach (var (section, parent) in outline.All())
            if (section.Kind == ReportSectionKind.Recommendations) reader.Take(section, parent);
        return reader.read;
    }

    private void Take(ReportSection section, ReportSection? parent)
    {
        IReadOnlyList<int> announced = [];
        foreach (var part in section.Within)
        {
            if (part is Point point) Add(point, point.Mark, null, section, parent, announced);
            if (part is not ReportParagraph paragraph) continue;
            if (!lexicon.Introduces.Occurs(Folding.Words(paragraph.Words.Text)))
            {
                if (paragraph.Mark is not null || paragraph.Number is not null || IsAsking(paragraph)) Add(paragraph, paragraph.Mark, paragraph.Number, section, parent, announced);
                continue;
            }

            announced = ReportSubjects.MentionedIn(paragraph.Words.Text, lexicon);
            foreach (var below in paragraph.Within.OfType<Point>()) Add(below, below.Mark, paragraph.Number, section, parent, announced);
        }
    }

    private bool IsAsking(ReportParagraph paragraph) => RequestReader.Read(paragraph.Words.Text, null, lexicon.Language).Count > 0;

    private void Add(WordedPart part, string? mark, int? paragraph, ReportSection section, ReportSection? parent, IReadOnlyList<int> announced)
    {
        var text = PartWords.Whole(part);
        var ordinal = part is ReportParagraph own ? own.Number : AgendaAdopted.MarkOf(mark!, lexicon.Language)?.Ordinal ?? read.All.LastOrDefault(r => r.Paragraph == paragraph)?.Ordinal + 1;
        var isLabelled = part.Id!.StartsWith(ReportParagraphs.LabelledId, StringComparison.Ordinal);
        var requests = RequestReader.Read(text.Text, null, lexicon.Language);
        foreach (var request in requests) read.Requests.Add(request with { Part = part.Id, Paragraph = ordinal, To = [.. request.To.Select(Known)], ReportTo = request.ReportTo is { } body ? Known(body) : null });
        List<string> to = [.. requests.SelectMany(r => r.To).Select(Known).Distinct(StringComparer.Ordinal)];
        if (to.Count == 0) findings.Warn("recommendation-without-addressee", text.Source?.First, text.Text);
        read.All.Add(new()
        {
            Number = mark,
            Ordinal = ordinal,
            Paragraph = isLabelled ? null : paragraph,
            Part = part.Id,
            Section = section.Number,
            Heading = section.Words.Text,
            AgendaItems = ItemsOf(text.Text, section, parent, announced),
            Text = text,
            To = to,
        });
    }

    // "The Conference" is the one that the group reports to.
    private string Known(string code) => isOfTheParties && code == Conference ? OfTheParties : code;

    private IReadOnlyList<int> ItemsOf(string text, ReportSection section, ReportSection? parent, IReadOnlyList<int> announced)
    {
        if (section.AgendaItems.Count > 0) return section.AgendaItems;
        if (announced.Count > 0) return announced;
        if (parent is { AgendaItems.Count: > 0 }) return parent.AgendaItems;
        return ReportSubjects.MentionedIn(text, lexicon);
    }
}
