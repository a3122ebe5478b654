using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Documents.Searching.Pages;

/// <summary>The page on which the paragraphs of documents are found, and the same as JSON.</summary>
internal static class SearchPages
{
    /// <summary>How many answers a page shows.</summary>
    internal const int PageLength = 20;

    internal static void MapSearch(this RouteGroupBuilder pages)
    {
        pages.MapGet("/search", ShowAsync).Needs(DocumentDeeds.Read);
        pages.MapGet("/search.json", JsonAsync).Needs(DocumentDeeds.Read);
    }

    private static async Task<RazorComponentResult<SearchPage>> ShowAsync(
        HttpContext context, Language language, SearchDesk desk, DocumentStore store, IKnowAgendas agendas,
        string? q = null, string? inLanguage = null, string? kind = null, string? body = null, string? year = null, string? addressee = null, string? from = null)
    {
        var asked = Asked(language, q, inLanguage, kind, body, year, addressee, from);
        var answer = await AskAsync(context, desk, asked);
        var seen = store.Known.All.Where(d => DocumentAccess.ClearanceFor(context, d) is not null).ToList();
        return new(new { Language = language, Of = SearchResults.Of(asked, answer, seen, new(seen, agendas, thing => context.ClearanceFor(thing) is not null, language)) });
    }

    private static async Task<IResult> JsonAsync(
        HttpContext context, Language language, SearchDesk desk,
        string? q = null, string? inLanguage = null, string? kind = null, string? body = null, string? year = null, string? addressee = null, string? from = null) =>
        TypedResults.Text(SearchJson.Write(await AskAsync(context, desk, Asked(language, q, inLanguage, kind, body, year, addressee, from)), indented: true), "application/json");

    /// <summary>What a reader may see: who holds a role for one body finds what it shows there, and there alone.</summary>
    internal static SearchSight SightOf(HttpContext context) =>
        new(context.Clearance(), body => context.ClearanceFor(new(new Place { Body = body })) ?? Clearance.Public);

    private static async Task<SearchAnswer> AskAsync(HttpContext context, SearchDesk desk, SearchQuery asked)
    {
        if (asked.Text.Length == 0) return new([], [], 0);
        var answer = desk.Find(asked, SightOf(context));
        await context.NoteReadingAsync("search", answer.Labels());
        return answer;
    }

    private static SearchQuery Asked(Language language, string? text, string? inLanguage, string? kind, string? body, string? year, string? addressee, string? from) =>
        new((text ?? "").Trim() is { Length: > SearchQuery.LongestText } tooLong ? tooLong[..SearchQuery.LongestText] : (text ?? "").Trim(), language)
        {
            Languages = Language.TryParse(inLanguage, out var only) ? [only] : [],
            Kind = Said(kind),
            Body = Said(body),
            Year = Typed.Number(year),
            Addressee = Said(addressee),
            From = Math.Max(0, (Typed.Number(from) ?? 1) - 1),
            Count = PageLength,
        };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
