using System.Diagnostics;

namespace Dais.Bench;

/// <summary>The baseline for PDF: LibreOffice converts the same documents from docx, all in one call.</summary>
internal static class LibreOffice
{
    /// <summary>Milliseconds a document; not a number when LibreOffice is not there.</summary>
    internal static double MillisecondsADocument(IReadOnlyList<byte[]> documents)
    {
        var folder = Directory.CreateTempSubdirectory("dais-bench-");
        try
        {
            for (var i = 0; i < documents.Count; i++)
                File.WriteAllBytes(Path.Combine(folder.FullName, $"d{i:000}.docx"), documents[i]);
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            string[] arguments =
            [
                $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", Path.Combine(folder.FullName, "pdf"),
                .. Directory.EnumerateFiles(folder.FullName, "*.docx").Order(StringComparer.Ordinal),
            ];
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            process.StandardError.ReadToEnd();
            if (!process.WaitForExit(TimeSpan.FromSeconds(120))) process.Kill(entireProcessTree: true);
            _ = said.Result;
            var elapsed = watch.Elapsed.TotalMilliseconds / documents.Count;
            var made = Directory.GetFiles(Path.Combine(folder.FullName, "pdf"), "*.pdf").Length;
            return made == documents.Count ? elapsed : throw new InvalidOperationException($"LibreOffice made {made} of {documents.Count} files.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // LibreOffice is not installed: there is no baseline, and the line says NaN.
            return double.NaN;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
