using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Concording;
using Dais.Documents.Resolutions;
using Dais.Kit;

namespace Dais.Documents.Tests.Concording;

/// <summary>The resolutions of the General Assembly's session 79, beside this checkout.</summary>
internal static class Session79
{
    private static readonly Lazy<List<WorkVersions>> Read = new(ReadAll);

    /// <summary>Every work; the test is skipped where the corpus is not there.</summary>
    public static List<WorkVersions> Works()
    {
        Repository.Corpus("corpus", "un-ga-79.zip");
        return Read.Value;
    }

    /// <summary>Those with six versions, each file a text of its own.</summary>
    public static List<WorkVersions> Complete() => [.. Works().Where(w => w.Versions.Count == 6 && w.Symbol.IndexOf(' ', StringComparison.Ordinal) < 0)];

    /// <summary>Whether a work is of the half from which findings and errors are drawn to be judged, not of that with which lists and thresholds were first made: by the lowest bit of the first byte of the SHA-256 of its symbol.</summary>
    public static bool IsUnseen(string symbol) => (SHA256.HashData(Encoding.UTF8.GetBytes(symbol))[0] & 1) == 1;

    private static List<WorkVersions> ReadAll()
    {
        var files = new List<byte[]>();
        using (var archive = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip")))
        {
            foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var stream = entry.Open();
                var bytes = new byte[entry.Length];
                stream.ReadExactly(bytes);
                files.Add(bytes);
            }
        }

        var read = new IReadOnlyList<Resolution>[files.Count];
        Parallel.For(0, files.Count, i => read[i] = [.. AknReader.Read(files[i]).Statements.Select(s => s.Resolution)]);
        return WorkVersions.Of(read.SelectMany(r => r));
    }
}
