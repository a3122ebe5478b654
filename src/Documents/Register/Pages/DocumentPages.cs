using Dais.Documents.Citing.Pages;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Dais.Documents.Register.Pages;

/// <summary>The pages of documents, and their files.</summary>
internal static class DocumentPages
{
    public static void MapDocumentPages(this RouteGroupBuilder pages)
    {
        var documents = pages.MapGroup("/documents");
        documents.MapGet("", List).Needs(DocumentDeeds.Read);
        documents.MapGet("/{id}", ShowAsync).Needs(DocumentDeeds.Read, DocumentAccess.Find);
        documents.MapGet("/{id}/versions/{version:int:min(1)}/{form}", FileAsync).Needs(DocumentDeeds.Read, DocumentAccess.Find);
        documents.MapGet("/{id}/versions/{version:int:min(1)}/original", OriginalAsync).Needs(DocumentDeeds.ReadOriginal, DocumentAccess.Find);
        documents.MapDeciding();
        documents.MapComparing();
        documents.MapCitations();
        documents.MapConcordance();
    }

    /// <summary>The page of a version with the reason why a form on it was not taken.</summary>
    internal static RazorComponentResult<DocumentPage> Page(DocumentView view, FormProblem? problem = null, int status = StatusCodes.Status200OK) =>
        new(new { View = view, Problem = problem }) { StatusCode = status };

    /// <summary>A version as its reader may see it; null where there is none.</summary>
    internal static async ValueTask<DocumentView?> ViewAsync(HttpContext context, Language language, string id, int? number, DocumentStore store)
    {
        if (DocumentAccess.Find(context, id) is not { } document || Versions.Find(document, number, language) is not { } version) return null;
        var others = new List<(Language, KeptText)>();
        foreach (var other in document.InEachLanguage(version.Revision).Where(v => v.Language != version.Language))
            others.Add((other.Language, await store.TextOfAsync(other, context.RequestAborted)));
        var reading = new ReaderOfText(language, DocumentAccess.ClearanceFor(context, document)!.Value, CitationPages.LinksFor(context, language, document, version));
        return DocumentView.Of(document, version, await store.TextOfAsync(version, context.RequestAborted), others, reading);
    }

    private static async Task<IResult> List(HttpContext context, Language language, DocumentStore store, string? kind = null, string? body = null, string? year = null, string? from = null)
    {
        var asked = new DocumentQuestion(KindNames.Find(kind), string.IsNullOrEmpty(body) ? null : body, Typed.Number(year));
        var seen = store.Known.All.Where(d => DocumentAccess.ClearanceFor(context, d) is not null).ToList();
        await context.NoteReadingAsync("documents", seen.Select(d => d.Label));
        return new RazorComponentResult<DocumentsPage>(new { Language = language, Of = DocumentList.Of(seen, asked, Typed.Number(from) ?? 1, language) });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, string id, DocumentStore store, string? version = null)
    {
        if (version is { Length: > 0 } && Typed.Number(version) is null || await ViewAsync(context, language, id, Typed.Number(version), store) is not { } view)
            return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        await context.NoteReadingAsync(DocumentAccess.NameInLog(view.Document), view.Labels);
        return Page(CitationPages.Counted(context, view));
    }

    private static async Task<IResult> FileAsync(HttpContext context, Language language, string id, int version, string form, DocumentStore store, Typesetter typesetter)
    {
        if (DocumentForms.Find(form) is not { } asked || await ViewAsync(context, language, id, version, store) is not { } view)
            return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        await context.NoteReadingAsync(DocumentAccess.NameInLog(view.Document), view.Labels);
        if (asked == DocumentForm.Pdf)
        {
            return await typesetter.WriteAsync(view.Text.ToDocument(), context.RequestAborted) is PdfResult.Pdf pdf
                ? Send(context, pdf.Bytes.ToArray(), asked, DocumentForms.NameOf(view.Version, id, asked))
                : Page(view, new("form", null, DocumentWords.Say("pdf-unavailable", language), FormCollection.Empty), StatusCodes.Status503ServiceUnavailable);
        }

        var bytes = DocumentForms.Write(view.Text, asked);
        if (asked == DocumentForm.Html) ContentPolicy.AllowOwnStyle(context.Response, bytes);
        return Send(context, bytes, asked, DocumentForms.NameOf(view.Version, id, asked));
    }

    // Whatever was received is handed back as plain bytes to be kept, never as something a browser would run.
    private static async Task<IResult> OriginalAsync(HttpContext context, Language language, string id, int version, DocumentStore store)
    {
        if (await ViewAsync(context, language, id, version, store) is not { IsWhole: true } view) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        await context.NoteReadingAsync(DocumentAccess.NameInLog(view.Document), view.Labels);
        return TypedResults.File(await store.ReceivedAsync(view.Version, context.RequestAborted), "application/octet-stream", view.Version.Kept.FileName);
    }

    private static FileContentHttpResult Send(HttpContext context, byte[] bytes, DocumentForm form, string name)
    {
        // A cache on the way may keep what anyone may see, and nothing else.
        context.Response.Headers.CacheControl = context.Clearance() == Clearance.Public ? "no-cache" : "private, no-cache";
        var disposition = new ContentDispositionHeaderValue(form is DocumentForm.Json or DocumentForm.Html or DocumentForm.Pdf ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        context.Response.GetTypedHeaders().ContentDisposition = disposition;
        return TypedResults.File(bytes, DocumentForms.MediaTypeOf(form));
    }
}
