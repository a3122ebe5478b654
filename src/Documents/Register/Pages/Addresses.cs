using System.Globalization;
using Dais.Kernel;

namespace Dais.Documents.Register.Pages;

/// <summary>The addresses of documents, their versions and their files.</summary>
internal static class Addresses
{
    public static string Of(Language language, string document) => $"/{language}/documents/{document}";

    public static string Of(DocumentView view) => Of(view.Language, view.Document.Id);

    public static string Of(DocumentView view, DocumentVersion version) => Of(view.Language, view.Document.Id, version);

    public static string Of(Language language, string document, DocumentVersion version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(language, document)}?version={version.Number}");

    public static string Of(DocumentView view, DocumentForm form) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(view)}/versions/{view.Version.Number}/{form.ToString().ToLowerInvariant()}");

    /// <summary>Where the file of a version is handed out as it was received.</summary>
    public static string OfOriginal(DocumentView view) => string.Create(CultureInfo.InvariantCulture, $"{Of(view)}/versions/{view.Version.Number}/original");

    /// <summary>Where a request is corrected.</summary>
    public static string OfCorrection(DocumentView view, string request) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(view)}/requests/{request}/correct?version={view.Version.Number}");

    /// <summary>Where a request stands on the page of its version.</summary>
    public static string Of(Language language, string document, DocumentVersion version, string request) => $"{Of(language, document, version)}#request-{request}";
}
