using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>What a text asks, in the terms that are the same in every language: what a person confirms or corrects.</summary>
/// <param name="Part">The id of the paragraph or point that asks; null where it has none.</param>
/// <param name="Paragraph">The number of the paragraph; null where it has none.</param>
/// <param name="To">To whom: codes, joined by commas.</param>
/// <param name="Due">By when, as <see cref="Request.Due"/> writes it; null when it is not said.</param>
/// <param name="ReportTo">To which body a report is due: a code; null when none is.</param>
[Immutable]
public sealed record RequestFacts(string? Part, int? Paragraph, string To, string? Due, string? ReportTo)
{
    /// <summary>The facts of a request that was found.</summary>
    public static RequestFacts Of(Request request) =>
        new(request.Part, request.Paragraph, string.Join(',', request.To), request.Due, request.ReportTo);
}

/// <summary>A request of a text under the id by which it is decided on, the same in every language.</summary>
/// <param name="Id">The part that asks, and the place among those of the part: "para_5.1".</param>
/// <param name="Request">The request.</param>
internal readonly record struct NamedRequest(string Id, Request Request)
{
    private const int LongestId = 120;

    /// <summary>The requests of a text with their ids.</summary>
    public static IReadOnlyList<NamedRequest> Of(IReadOnlyList<Request> requests)
    {
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. requests.Select(r => new NamedRequest(IdOf(r, count), r))];
    }

    /// <summary>Whether a text from outside may be an id.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');

    private static string IdOf(Request request, Dictionary<string, int> count)
    {
        var part = request.Part ?? (request.Paragraph is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"para_{number}") : "text");
        var nth = count[part] = count.GetValueOrDefault(part) + 1;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{part}.{nth}");
    }
}
