using Dais.Documents.Aligning;
using Dais.Documents.Redlining;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Documents.Register.Pages;

/// <summary>Two versions of a document on one page: what the later one changed, or two languages side by side.</summary>
internal static class ComparePages
{
    public static void MapComparing(this RouteGroupBuilder documents)
    {
        documents.MapGet("/{id}/versions/{version:int:min(1)}/changes", ChangesAsync).Needs(DocumentDeeds.Read, DocumentAccess.Find);
        documents.MapGet("/{id}/versions/{version:int:min(1)}/beside/{other}", BesideAsync).Needs(DocumentDeeds.Read, DocumentAccess.Find);
    }

    /// <summary>The version before another in the same language; null where it is the first.</summary>
    public static DocumentVersion? Before(DocumentOnRecord document, DocumentVersion version) =>
        document.Versions.LastOrDefault(v => v.Number < version.Number && v.Language == version.Language);

    // Both sides are what their reader may see: a change that nobody may read about is none.
    private static async Task<IResult> ChangesAsync(HttpContext context, Language language, string id, int version, DocumentStore store)
    {
        if (await DocumentPages.ViewAsync(context, language, id, version, store) is not { } view
            || Before(view.Document, view.Version) is not { } before
            || await DocumentPages.ViewAsync(context, language, id, before.Number, store) is not { } old)
            return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        await context.NoteReadingAsync(DocumentAccess.NameInLog(view.Document), view.Labels);
        var redline = Redline.Between(old.Text.ToRedline(), view.Text.ToRedline());
        return new RazorComponentResult<ChangesPage>(new { View = view, Before = before, Of = redline });
    }

    private static async Task<IResult> BesideAsync(HttpContext context, Language language, string id, int version, string other, DocumentStore store)
    {
        if (!Language.TryParse(other, out var second)
            || await DocumentPages.ViewAsync(context, language, id, version, store) is not { } view
            || second == view.Own
            || view.Document.VersionsIn(second, view.Version.Revision).LastOrDefault() is not { } beside
            || await DocumentPages.ViewAsync(context, language, id, beside.Number, store) is not { } right)
            return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        await context.NoteReadingAsync(DocumentAccess.NameInLog(view.Document), view.Labels);
        var aligned = Alignment.Of(new Dictionary<Language, AlignedText> { [view.Own] = view.Text.ToAligned(), [second] = right.Text.ToAligned() });
        return new RazorComponentResult<BesidePage>(new { View = view, Other = beside, Rows = aligned.Rows });
    }
}
