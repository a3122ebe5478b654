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

    /// <summary>What a version changed since the one before.</summary>
    public static string OfChanges(DocumentView view, DocumentVersion version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(view)}/versions/{version.Number}/changes");

    /// <summary>A version beside that of another language.</summary>
    public static string OfBeside(DocumentView view, Language other) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(view)}/versions/{view.Version.Number}/beside/{other}");

    /// <summary>Where the versions of a revision part.</summary>
    public static string OfConcordance(Language language, string document, DocumentVersion version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(language, document)}/concordance?version={version.Number}");

    /// <summary>The same comparison, with or without what is less sure.</summary>
    public static string OfConcordance(ConcordanceView view, bool showsAll) =>
        OfConcordance(view.Language, view.Document.Id, view.Versions[0]) + (showsAll ? "&all=yes" : "");

    /// <summary>A part on the page of a version.</summary>
    public static string OfPart(ConcordanceView view, DocumentVersion version, string part) => $"{Of(view.Language, view.Document.Id, version)}#{part}";

    /// <summary>The step back to the page of a version.</summary>
    public static Ui.Layout.Step StepTo(DocumentView view) => StepTo(view.Language, view.Document, view.Version);

    /// <summary>The step back to the page of a version.</summary>
    public static Ui.Layout.Step StepTo(Language language, DocumentOnRecord document, DocumentVersion version) => version.Kept switch
    {
        { Symbols: [var symbol, ..] } => new(symbol.ToString(), Of(language, document.Id, version)),
        { Title: { } title } => new(title, Of(language, document.Id, version), version.Language),
        _ => new(DocumentWords.Say("untitled", language), Of(language, document.Id, version)),
    };
}
