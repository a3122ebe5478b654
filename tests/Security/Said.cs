using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Dais.Security.Tests;

/// <summary>Reads what a body says, whatever its form.</summary>
internal static class Said
{
    public static string In(IReadOnlyDictionary<string, string> headers, byte[] body) => headers.GetValueOrDefault("Content-Type") switch
    {
        "application/pdf" => InPdf(body),
        { } type when type.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal) => InPackage(body),
        _ => Encoding.UTF8.GetString(body),
    };

    private static string InPackage(byte[] body)
    {
        using var zip = new ZipArchive(new MemoryStream(body));
        var said = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            said.AppendLine(entry.FullName).AppendLine(reader.ReadToEnd());
        }

        return said.ToString();
    }

    // Where pdftotext is not installed the bytes are searched as they are: compressed streams hide nothing from the other forms' tests.
    private static string InPdf(byte[] body)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, body);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [path, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            return process.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return Encoding.Latin1.GetString(body);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
