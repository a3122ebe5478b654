using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Dais.Conference.Sessions;

/// <summary>The pages of sessions and their documents.</summary>
internal static class Sessions
{
    public static void MapSessions(this RouteGroupBuilder pages)
    {
        var sessions = pages.MapGroup("/sessions");
        sessions.MapGet("", (Language language) => new RazorComponentResult<SessionsPage>(new { Language = language })).Needs(SessionAccess.Read);
        sessions.MapGet("/{id}", ShowAsync).Needs(SessionAccess.Read, SessionAccess.Find);
        sessions.MapGet("/{id}/documents/{name}", DocumentAsync).Needs(SessionAccess.Read, SessionAccess.Find);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, string id, SessionStore store, SessionViews views)
    {
        if (await store.FindAsync(id, context.RequestAborted) is not { } session) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var view = views.Of(session, language, context.Clearance());
        await context.NoteReadingAsync(SessionAccess.NameInLog(session), view.Labels);
        return new RazorComponentResult<SessionPage>(new { View = view });
    }

    private static async Task<IResult> DocumentAsync(
        HttpContext context, Language language, string id, string name, SessionStore store, SessionViews views, SessionDocuments documents, CancellationToken cancel)
    {
        var clearance = context.Clearance();
        if (await store.FindAsync(id, cancel) is not { } session || !SessionDocuments.NamesOf(session.Agenda).TryGetValue(name, out var asked))
            return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var file = await documents.WriteAsync(session, asked.Format, asked.Language, clearance, cancel);
        if (file.Unavailable is { } reason)
        {
            return new RazorComponentResult<PdfUnavailablePage>(
                new { View = views.Of(session, language, clearance), In = asked.Language, Reason = reason })
            {
                StatusCode = StatusCodes.Status503ServiceUnavailable,
            };
        }

        await context.NoteReadingAsync(SessionAccess.NameInLog(session), views.Of(session, language, clearance).Labels);
        if (asked.Format == PackageFormat.Html) ContentPolicy.AllowOwnStyle(context.Response, file.Bytes.Span);
        return Send(context, file, asked.Format, SessionDocuments.TagOf(file));
    }

    private static FileContentHttpResult Send(HttpContext context, PackageFile file, PackageFormat format, string tag)
    {
        var shown = format is PackageFormat.Html or PackageFormat.Pdf or PackageFormat.Json;
        // A cache on the way may keep what anyone may see, and nothing else.
        context.Response.Headers.CacheControl = context.Clearance() == Clearance.Public ? "no-cache" : "private, no-cache";
        context.Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment") { FileName = file.Name };
        return TypedResults.File(file.Bytes.ToArray(), file.MediaType, entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }
}
