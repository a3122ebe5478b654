using System.Diagnostics;
using Dais.Documents.Agendas;
using Dais.Documents.Writing;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;

namespace Dais.Bench;

/// <summary>typeset-xx: milliseconds a distinct document of the sample session, warm; the baseline is LibreOffice in one batch.</summary>
internal static class Typeset
{
    private const int Documents = 60;
    private const int BatchOfBaseline = 12;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var typesetter = new Typesetter(TypesetterOptions.Find(Ground.Root));
        var sessions = Ground.Sessions(Documents + 10);
        var figures = new List<Figure>();
        foreach (var language in Language.All)
        {
            var laid = sessions.Select(s => AgendaLayout.Lay(s, language)).ToList();
            foreach (var document in laid.Take(10)) await PdfOf(typesetter, document);
            var watch = Stopwatch.StartNew();
            foreach (var document in laid.Skip(10)) await PdfOf(typesetter, document);
            var ours = watch.Elapsed.TotalMilliseconds / Documents;
            var baseline = LibreOffice.MillisecondsADocument([.. laid.Take(BatchOfBaseline).Select(DocxWriter.Write)]);
            figures.Add(new($"typeset-{language}", ours, "ms", baseline, $"LibreOffice, {BatchOfBaseline} docx in one call") { BesideMB = PeakOf(typesetter) });
        }

        return figures;
    }

    internal static double PeakOf(Typesetter typesetter) =>
        typesetter.ProcessId is { } id ? ProcessMemory.PeakMB(id.ToString(System.Globalization.CultureInfo.InvariantCulture)) : double.NaN;

    private static async Task<ReadOnlyMemory<byte>> PdfOf(Typesetter typesetter, Documents.Document document) =>
        await typesetter.WriteAsync(document, CancellationToken.None) switch
        {
            PdfResult.Pdf pdf => pdf.Bytes,
            PdfResult.Unavailable none => throw new InvalidOperationException(none.Say(Language.English)),
            _ => throw new InvalidOperationException("A typesetter answers a PDF or a reason."),
        };
}
