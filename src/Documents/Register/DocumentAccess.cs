using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Documents.Register;

/// <summary>Where a document stands, and whether it is there for who asks.</summary>
internal static class DocumentAccess
{
    /// <summary>What the access log calls a document.</summary>
    public static string NameInLog(DocumentOnRecord document) => $"document/{document.Id}";

    /// <summary>The standing of the document that a request names; null where there is none, or none for its reader: both are answered alike.</summary>
    public static Standing? Find(HttpContext context) =>
        context.GetRouteValue("id") is string id && Find(context, id) is { } document ? StandingOf(context, document) : null;

    /// <summary>A document, where it is there for the reader.</summary>
    public static DocumentOnRecord? Find(HttpContext context, string id) =>
        context.RequestServices.GetRequiredService<DocumentStore>().Known.Find(id) is { } document && ClearanceFor(context, document) is not null ? document : null;

    /// <summary>What the reader may see of a document; null where it is not for them at all.</summary>
    public static Clearance? ClearanceFor(HttpContext context, DocumentOnRecord document) =>
        context.ClearanceFor(StandingOf(context, document)) is { } clearance && clearance.MaySee(document.Label) ? clearance : null;

    /// <summary>Where a document stands.</summary>
    public static Standing StandingOf(HttpContext context, DocumentOnRecord document) =>
        new(context.RequestServices.GetRequiredService<IPlaceDocuments>().PlaceOf(document.Id));
}
