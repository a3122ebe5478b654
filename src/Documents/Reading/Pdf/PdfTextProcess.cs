using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Dais.Documents.Reading.Pdf;

/// <summary>Runs <c>pdftotext</c> over one PDF, in a folder that only we may read and that is removed afterwards.</summary>
internal sealed class PdfTextProcess(PdfTool tool, string program)
{
    private const string Shell = "/bin/sh";
    private const int LongestComplaint = 4000;

    /// <summary>The pages with their words, or why there are none.</summary>
    internal static (IReadOnlyList<PdfPage> Pages, Finding? Why) Run(ReadOnlyMemory<byte> bytes, PdfTool tool)
    {
        if (tool.Find() is not { } program) return ([], Refused("pdf-tool-missing", tool.Path));
        var folder = System.IO.Directory.CreateTempSubdirectory("dais-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "source.pdf");
            using (var written = File.Create(file)) written.Write(bytes.Span);
            return new PdfTextProcess(tool, program).Read(file);
        }
        catch (Win32Exception)
        {
            // The program is there and cannot be started: to the reader that is as if it were missing.
            return ([], Refused("pdf-tool-missing", tool.Path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private (IReadOnlyList<PdfPage> Pages, Finding? Why) Read(string file)
    {
        using var process = Process.Start(StartInfo(file))!;
        var complaint = ComplaintAsync(process.StandardError);
        var isLate = false;
        using var clock = new Timer(
            _ =>
            {
                isLate = true;
                End(process);
            },
            null,
            tool.Timeout,
            Timeout.InfiniteTimeSpan);
        process.StandardInput.Close();
        var reader = new BoxReader(tool);
        var isTooMuch = !reader.Read(process.StandardOutput);
        if (isTooMuch) End(process);
        process.WaitForExit();
        if (isLate) return ([], Refused("pdf-takes-too-much", $"{tool.Timeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s"));
        return isTooMuch
            ? ([], Refused("pdf-takes-too-much", $"{tool.MostWords} / {tool.LargestOutput / (1024 * 1024)} MB"))
            : Judged(reader.Pages, process.ExitCode, complaint.GetAwaiter().GetResult());
    }

    private (IReadOnlyList<PdfPage> Pages, Finding? Why) Judged(IReadOnlyList<PdfPage> pages, int exit, string complaint)
    {
        if (complaint.Contains("password", StringComparison.OrdinalIgnoreCase) || exit == 3) return ([], Refused("pdf-encrypted", "PDF"));
        if (complaint.Contains("memory", StringComparison.OrdinalIgnoreCase) || exit > 128) return ([], Refused("pdf-takes-too-much", $"{tool.Megabytes} MB"));
        if (exit != 0 || pages.Count == 0) return ([], Refused("pdf-broken", "PDF"));
        return pages.Any(p => p.Words.Count > 0) ? (pages, null) : ([], Refused("pdf-without-text", pages.Count.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Behind a shell where there is one, because a limit on memory can only be set from within.</summary>
    private ProcessStartInfo StartInfo(string file)
    {
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(file)!,
        };
        string[] arguments = ["-bbox", "-enc", "UTF-8", file, "-"];
        if (File.Exists(Shell))
        {
            start.FileName = Shell;
            var kilobytes = (tool.Megabytes * 1024).ToString(CultureInfo.InvariantCulture);
            arguments = ["-c", $"ulimit -v {kilobytes} 2>/dev/null; exec \"$0\" \"$@\"", program, .. arguments];
        }
        else
        {
            start.FileName = program;
        }

        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    private static async Task<string> ComplaintAsync(StreamReader errors)
    {
        var said = new StringBuilder();
        var buffer = new char[1024];
        for (int count; (count = await errors.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
            if (said.Length < LongestComplaint) said.Append(buffer, 0, count);
        return said.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in the meantime, which is what was wanted.
            return;
        }
    }

    private static Finding Refused(string code, string read) => new(code, Severity.Error, null, read);
}
