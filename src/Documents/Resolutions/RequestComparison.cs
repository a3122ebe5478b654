using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>How the requests of two versions of a text differ.</summary>
/// <param name="Code">request-in-one-version, request-addressee-differs, request-due-differs or request-report-differs: the key of its message.</param>
/// <param name="Paragraph">The number of the paragraph.</param>
/// <param name="In">The language of one version; of a request that another lacks, the one that has it.</param>
/// <param name="Other">The language of the other version.</param>
/// <param name="Read">What the one says: the verb of the request, codes, a due date.</param>
/// <param name="Against">What the other says; null for nothing.</param>
public sealed record RequestDifference(string Code, int? Paragraph, Language In, Language Other, string Read, string? Against)
{
    private static readonly PhraseBook Messages =
        PhraseBook.Load(typeof(RequestDifference).Assembly, "Dais.Documents/Resolutions/Requests/Messages.json");

    /// <summary>The difference in a reader's language.</summary>
    public string MessageIn(Language language) => Messages.Say(
        Code, language, Paragraph?.ToString(CultureInfo.InvariantCulture) ?? "–", Name(In, language), Name(Other, language), Read, Against ?? "–");

    private static string Name(Language named, Language language) => Messages.Say(named.Code, language);
}

/// <summary>Compares the requests of the versions of one text, paragraph by paragraph.</summary>
/// <remarks>
/// The versions are compared with that of most requests in the paragraph, or where several have as many with the first of them. Within a paragraph requests are paired in order, those of
/// the same addressees first: translators split and join sentences.
/// </remarks>
public static class RequestComparison
{
    /// <summary>What differs; the empty list where the versions agree.</summary>
    /// <param name="versions">The requests of each version, as <see cref="RequestReader"/> found them.</param>
    public static IReadOnlyList<RequestDifference> Compare(IReadOnlyDictionary<Language, IReadOnlyList<Request>> versions)
    {
        List<RequestDifference> found = [];
        Language[] languages = [.. Language.All.Where(versions.ContainsKey)];
        var paragraphs = versions.Values.SelectMany(v => v.Select(r => r.Paragraph)).Distinct().OrderBy(n => n ?? int.MaxValue);
        foreach (var number in paragraphs)
        {
            var requests = languages.ToDictionary(l => l, l => versions[l].Where(r => r.Paragraph == number).ToList());
            var most = languages.MaxBy(l => requests[l].Count)!;
            foreach (var other in languages.Where(l => l != most)) Compare(number, most, requests[most], other, requests[other], found);
        }

        return found;
    }

    private static void Compare(int? number, Language most, List<Request> requests, Language other, List<Request> others, List<RequestDifference> found)
    {
        foreach (var (one, match) in Pairs(requests, others))
        {
            void Add(string code, string read, string? against) => found.Add(new(code, number, most, other, read, against));
            if (match is null)
            {
                Add("request-in-one-version", one.Verb, null);
                continue;
            }

            if (Codes(one) != Codes(match)) Add("request-addressee-differs", Codes(one), Codes(match));
            if (one.Due != match.Due) Add("request-due-differs", one.Due ?? "–", match.Due);
            if (one.ReportTo != match.ReportTo) Add("request-report-differs", one.ReportTo ?? "–", match.ReportTo);
        }
    }

    private static IEnumerable<(Request One, Request? Match)> Pairs(List<Request> requests, List<Request> others)
    {
        var matches = new Request?[requests.Count];
        List<Request> left = [.. others];
        for (var i = 0; i < requests.Count; i++) Take(i, r => Codes(r) == Codes(requests[i]));
        for (var i = 0; i < requests.Count; i++)
        {
            if (matches[i] is null) Take(i, _ => true);
        }

        return requests.Select((r, i) => (r, matches[i]));

        void Take(int i, Func<Request, bool> fits)
        {
            var found = left.FindIndex(r => fits(r));
            if (found < 0) return;
            matches[i] = left[found];
            left.RemoveAt(found);
        }
    }

    private static string Codes(Request request) => string.Join(", ", request.To.Order(StringComparer.Ordinal));
}
