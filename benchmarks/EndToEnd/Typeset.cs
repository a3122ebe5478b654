using System.Diagnostics;
using System.Runtime;
using Dais.Documents.Agendas;
using Dais.Documents.Writing;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;

namespace Dais.Bench;

/// <summary>
/// typeset-xx: milliseconds a distinct document of the sample session, warm: the median of four rounds, two before the baseline and two
/// after it, so that both meet the same machine; the baseline is LibreOffice in one batch.
/// </summary>
internal static class Typeset
{
    private const int Documents = 120;
    private const int RoundsOnEachSide = 2;
    private const int WarmUp = 20;
    private const int MostRounds = 12;
    private const int BatchOfBaseline = 20;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var typesetter = new Typesetter(TypesetterOptions.Find(Ground.Root));
        var sessions = Ground.Sessions((2 * RoundsOnEachSide * Documents) + WarmUp);
        var figures = new List<Figure>();
        // A server has set many before: our own side is compiled to its last tier, in every language.
        for (var (round, compiled) = (0, -1L); round < MostRounds && compiled < JitInfo.GetCompiledMethodCount(); round++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (var language in Language.All) await SetAllAsync(typesetter, sessions.Take(WarmUp).Select(s => AgendaLayout.Lay(s, language)));
        }

        foreach (var language in Language.All)
        {
            var laid = sessions.Select(s => AgendaLayout.Lay(s, language)).ToList();
            await SetAllAsync(typesetter, laid.Take(WarmUp));
            var rounds = laid.Skip(WarmUp).Chunk(Documents).ToList();
            var before = await MillisecondsADocumentAsync(typesetter, rounds.Take(RoundsOnEachSide));
            var baseline = LibreOffice.MillisecondsADocument([.. laid.Take(BatchOfBaseline).Select(DocxWriter.Write)]);
            var after = await MillisecondsADocumentAsync(typesetter, rounds.Skip(RoundsOnEachSide));
            var ours = Times.Median([.. before, .. after]);
            figures.Add(new($"typeset-{language}", ours, "ms", baseline, $"LibreOffice, {BatchOfBaseline} docx in one call") { BesideMB = MemoryOf(typesetter) });
        }

        return figures;
    }

    /// <summary>Memory of the typesetter's processes together after the work, in MB; what they share counts once.</summary>
    internal static double MemoryOf(Typesetter typesetter) =>
        typesetter.ProcessIds.Sum(ProcessMemory.ProportionalMB);

    private static async Task<IReadOnlyList<double>> MillisecondsADocumentAsync(Typesetter typesetter, IEnumerable<Documents.Document[]> rounds)
    {
        var times = new List<double>();
        foreach (var round in rounds)
        {
            var watch = Stopwatch.StartNew();
            await SetAllAsync(typesetter, round);
            times.Add(watch.Elapsed.TotalMilliseconds / round.Length);
        }

        return times;
    }

    /// <summary>As a session's papers are set: all asked for at once. They are fewer than may wait.</summary>
    private static Task SetAllAsync(Typesetter typesetter, IEnumerable<Documents.Document> documents) =>
        Task.WhenAll(documents.Select(document => PdfOf(typesetter, document)));

    private static async Task<ReadOnlyMemory<byte>> PdfOf(Typesetter typesetter, Documents.Document document) =>
        await typesetter.WriteAsync(document, CancellationToken.None) switch
        {
            PdfResult.Pdf pdf => pdf.Bytes,
            PdfResult.Unavailable none => throw new InvalidOperationException(none.Say(Language.English)),
            _ => throw new InvalidOperationException("A typesetter answers a PDF or a reason."),
        };
}
