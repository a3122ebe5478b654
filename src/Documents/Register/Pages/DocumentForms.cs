using System.Globalization;
using System.Text;
using Dais.Documents.Reading;
using Dais.Documents.Writing;

namespace Dais.Documents.Register.Pages;

/// <summary>The forms in which a version of a document is handed out.</summary>
internal enum DocumentForm
{
    /// <summary>A page for reading and printing.</summary>
    Html,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>PDF/UA-1.</summary>
    Pdf,

    /// <summary>Akoma Ntoso XML.</summary>
    Akn,

    /// <summary>The structure, as what reads documents hands it out.</summary>
    Json,
}

/// <summary>The files of a version.</summary>
internal static class DocumentForms
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<DocumentForm> All { get; } = Enum.GetValues<DocumentForm>();

    /// <summary>The form of a word in an address; null where it is none.</summary>
    public static DocumentForm? Find(string word) =>
        All.Where(f => f.ToString().ToLowerInvariant() == word).Select(f => (DocumentForm?)f).FirstOrDefault();

    /// <summary>The media type of a form.</summary>
    public static string MediaTypeOf(DocumentForm form) => form switch
    {
        DocumentForm.Html => "text/html; charset=utf-8",
        DocumentForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentForm.Pdf => "application/pdf",
        DocumentForm.Akn => "application/akn+xml",
        _ => "application/json",
    };

    /// <summary>The name of a file: "A-RES-79-10.en.json".</summary>
    public static string NameOf(DocumentVersion version, string document, DocumentForm form)
    {
        var stem = version.Kept.Symbols is [var symbol, ..] ? string.Concat(symbol.ToString().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-')).Trim('-', '.') : document;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}.{version.Language}.{(form == DocumentForm.Akn ? "xml" : form.ToString().ToLowerInvariant())}");
    }

    /// <summary>Writes a version with what the reader may see; a PDF is the typesetter's to write.</summary>
    public static byte[] Write(KeptText text, DocumentForm form) => form switch
    {
        DocumentForm.Html => HtmlWriter.Write(text.ToDocument()),
        DocumentForm.Docx => DocxWriter.Write(text.ToDocument()),
        DocumentForm.Akn => ReadingAkn.Write(text.AsReading()),
        DocumentForm.Json => Encoding.UTF8.GetBytes(ReadingJson.Write(text.AsReading(), indented: true)),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "The typesetter writes it."),
    };
}
