using System.Globalization;

namespace Dais.Documents.Keeping;

/// <summary>The folder in which Dais keeps its files. A file is written whole or not at all.</summary>
/// <param name="root">Its path; it is made when something is first kept.</param>
public sealed class DataFolder(string root)
{
    private static int written;

    /// <summary>The folder's full path.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The full path of a part of the folder.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Writes a file beside its place and moves it there, so that a reader sees the old one or the new one, never a half.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref written)}.part");
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            // Nothing stands there any more when it was moved.
            File.Delete(beside);
        }
    }
}
