using System.Globalization;
using System.Text;
using Dais.Conference.OrganizationOfWork;
using Dais.Documents.Agendas;
using Dais.Documents.Writing;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;

namespace Dais.Conference.Sessions;

/// <summary>The forms in which a session's papers are handed out.</summary>
public enum PackageFormat
{
    /// <summary>A page for reading and printing.</summary>
    Html,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>PDF/UA-1.</summary>
    Pdf,

    /// <summary>Akoma Ntoso XML.</summary>
    Akn,

    /// <summary>The organization of work as iCalendar.</summary>
    Ics,

    /// <summary>The structure itself, in all its languages.</summary>
    Json,
}

/// <summary>One file of a package, or why it could not be made.</summary>
/// <param name="Name">Its name, from the symbol, the language and the format.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its bytes; empty when it could not be made.</param>
/// <param name="Unavailable">Why it could not be made, and what to do; null when it was.</param>
public sealed record PackageFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes, string? Unavailable = null);

/// <summary>Writes the papers of a session: the agenda in every language and form.</summary>
public sealed class SessionPackage(Typesetter typesetter)
{
    /// <summary>Writes one file, with what the reader may see.</summary>
    public async Task<PackageFile> WriteAsync(
        ProvisionalAgenda agenda, PackageFormat format, Language language, Clearance clearance, CancellationToken cancel)
    {
        var name = NameOf(agenda, format, language);
        var visible = agenda.For(clearance);
        if (format == PackageFormat.Pdf)
        {
            return await typesetter.WriteAsync(AgendaLayout.Lay(visible, language), cancel) switch
            {
                PdfResult.Pdf pdf => new(name, MediaTypeOf(format), pdf.Bytes),
                PdfResult.Unavailable none => new(name, MediaTypeOf(format), ReadOnlyMemory<byte>.Empty, none.Say(language)),
                _ => throw new InvalidOperationException("A typesetter answers a PDF or a reason."),
            };
        }

        return new(name, MediaTypeOf(format), Write(visible, format, language));
    }

    /// <summary>The media type of a form.</summary>
    public static string MediaTypeOf(PackageFormat format) => format switch
    {
        PackageFormat.Html => "text/html; charset=utf-8",
        PackageFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        PackageFormat.Pdf => "application/pdf",
        PackageFormat.Akn => "application/akn+xml",
        PackageFormat.Ics => "text/calendar; charset=utf-8",
        _ => "application/json",
    };

    /// <summary>The name of a file: "PASS-COP-2027-1.en.pdf"; the structure has all languages and so none in its name.</summary>
    public static string NameOf(ProvisionalAgenda agenda, PackageFormat format, Language language) => format switch
    {
        PackageFormat.Json => $"{StemOf(agenda)}.json",
        PackageFormat.Akn => $"{StemOf(agenda)}.{language}.xml",
        PackageFormat.Ics => $"{StemOf(agenda)}.organization-of-work.{language}.ics",
        _ => $"{StemOf(agenda)}.{language}.{format.ToString().ToLowerInvariant()}",
    };

    private static byte[] Write(ProvisionalAgenda agenda, PackageFormat format, Language language) => format switch
    {
        PackageFormat.Html => HtmlWriter.Write(AgendaLayout.Lay(agenda, language)),
        PackageFormat.Docx => DocxWriter.Write(AgendaLayout.Lay(agenda, language)),
        PackageFormat.Akn => AknWriter.Write(AgendaLayout.Lay(agenda, language)),
        PackageFormat.Ics => CalendarWriter.Write(agenda, language),
        _ => Encoding.UTF8.GetBytes(AgendaJson.Write(agenda, indented: true)),
    };

    private static string StemOf(ProvisionalAgenda agenda)
    {
        var symbol = agenda.Symbols.Count > 0 ? agenda.Symbols[0].ToString() : string.Create(CultureInfo.InvariantCulture, $"agenda {agenda.Start:uuuu'-'MM'-'dd}");
        return string.Concat(symbol.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-')).Trim('-', '.');
    }
}
