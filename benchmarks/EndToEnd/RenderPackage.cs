using System.Diagnostics;
using Dais.Conference.Sessions;
using Dais.Documents.Agendas;
using Dais.Documents.Writing;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;

namespace Dais.Bench;

/// <summary>render-package: milliseconds for the 24 files of a session (six languages, four forms), warm; the baseline is LibreOffice making the six PDF alone.</summary>
internal static class RenderPackage
{
    private const int Packages = 20;
    private static readonly PackageFormat[] Forms = [PackageFormat.Html, PackageFormat.Docx, PackageFormat.Pdf, PackageFormat.Akn];

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var typesetter = new Typesetter(TypesetterOptions.Find(Ground.Root));
        var package = new SessionPackage(typesetter);
        var sessions = Ground.Sessions(Packages + 5);
        foreach (var session in sessions.Take(5)) await WriteAsync(package, session);
        var times = new List<double>();
        foreach (var session in sessions.Skip(5))
        {
            var watch = Stopwatch.StartNew();
            await WriteAsync(package, session);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var baseline = 6 * LibreOffice.MillisecondsADocument([.. Language.All.Select(l => DocxWriter.Write(AgendaLayout.Lay(sessions[0], l)))]);
        return [new("render-package", Times.Median(times), "ms", baseline, "LibreOffice making the six PDF alone") { BesideMB = Typeset.MemoryOf(typesetter) }];
    }

    private static async Task WriteAsync(SessionPackage package, ProvisionalAgenda session)
    {
        var files = await Task.WhenAll(Language.All.SelectMany(language =>
            Forms.Select(form => package.WriteAsync(session, form, language, Clearance.Public, CancellationToken.None))));
        if (files.FirstOrDefault(f => f.Unavailable is not null)?.Unavailable is { } reason) throw new InvalidOperationException(reason);
    }
}
