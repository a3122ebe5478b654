using Dais.Documents.Aligning;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>What each version asks in each operative paragraph: of whom, by when, to whom a report is due.</summary>
internal sealed class RequestFacts
{
    /// <summary>What stands before the body to which a report is due.</summary>
    internal const string ReportTo = "report to ";

    private readonly Dictionary<(Language, string), List<Request>> byPart = [];

    internal RequestFacts(IReadOnlyDictionary<Language, ComparedText> versions)
    {
        foreach (var (language, version) in versions)
        {
            foreach (var request in version.Requests)
            {
                if (request.Part is not { } part) continue;
                if (!byPart.TryGetValue((language, part), out var requests)) byPart[(language, part)] = requests = [];
                requests.Add(request);
            }
        }
    }

    /// <summary>Adds to what a version says in a unit whom it asks, by when, and to whom a report is due.</summary>
    internal void AddTo(List<Fact> facts, Unit unit, Language language)
    {
        if (unit.Row.Kind is not (AlignedKind.Paragraph or AlignedKind.Text)) return;
        foreach (var part in unit.Row.In(language))
        {
            if (!byPart.TryGetValue((language, part.Id), out var requests)) continue;
            foreach (var request in requests)
            {
                foreach (var code in request.To) facts.Add(new(DiscordKind.Request, code));
                if (request.Due is { } due) facts.Add(new(DiscordKind.Request, "due " + due));
                if (request.ReportTo is { } body) facts.Add(new(DiscordKind.Request, ReportTo + body));
            }
        }
    }
}
