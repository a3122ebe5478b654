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

    /// <summary>The bytes as they were received.</summary>
    Original,
}

/// <summary>The files of a version.</summary>
internal static class DocumentForms
{
    /// <summary>The forms that the reader of a view may have.</summary>
    public static IEnumerable<DocumentForm> For(DocumentView view) => Enum.GetValues<DocumentForm>().Where(f => f != DocumentForm.Original || view.MayHaveOriginal);

    /// <summary>The form of a word in an address; null where it is none.</summary>
    public static DocumentForm? Find(string word) =>
        Enum.GetValues<DocumentForm>().Where(f => f.ToString().ToLowerInvariant() == word).Select(f => (DocumentForm?)f).FirstOrDefault();

    /// <summary>The media type of a form. Whatever was received is handed back as plain bytes to be kept, never as something a browser would run.</summary>
    public static string MediaTypeOf(DocumentForm form) => form switch
    {
        DocumentForm.Html => "text/html; charset=utf-8",
        DocumentForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentForm.Pdf => "application/pdf",
        DocumentForm.Akn => "application/akn+xml",
        DocumentForm.Json => "application/json",
        _ => "application/octet-stream",
    };

    /// <summary>The name of a file: "A-RES-79-10.en.json"; that of the original is the sender's.</summary>
    public static string NameOf(DocumentVersion version, string document, DocumentForm form)
    {
        if (form == DocumentForm.Original) return version.Kept.FileName;
        var stem = version.Kept.Symbols is [var symbol, ..] ? string.Concat(symbol.ToString().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-')).Trim('-', '.') : document;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}.{version.Language}.{(form == DocumentForm.Akn ? "xml" : form.ToString().ToLowerInvariant())}");
    }

    /// <summary>Writes a version with what the reader may see; a PDF is the typesetter's to write, and the original stands as it is.</summary>
    public static byte[] Write(KeptText text, DocumentForm form) => form switch
    {
        DocumentForm.Html => HtmlWriter.Write(text.ToDocument()),
        DocumentForm.Docx => DocxWriter.Write(text.ToDocument()),
        DocumentForm.Akn => ReadingAkn.Write(text.AsReading()),
        DocumentForm.Json => Encoding.UTF8.GetBytes(ReadingJson.Write(text.AsReading(), indented: true)),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "It is not written here."),
    };
}
