using System.CommandLine;
using System.IO.Compression;
using Dais.Record.Proof;
using Dais.Record.Sealing;

namespace Dais.App.Commands.Record;

/// <summary>dais export: the whole record as one file.</summary>
internal static class ExportCommand
{
    internal static Command Create(Voice voice)
    {
        var options = new RecordOptions();
        var file = new Option<string?>("--out") { Description = "The file to write; a name that ends in .gz is compressed. Without it, the record goes to standard output." };
        var format = new Option<string>("--format") { Description = "dais, which 'dais import-record' reads, or jsonl, for reading.", DefaultValueFactory = _ => "dais" };
        format.AcceptOnlyFromAmong("dais", "jsonl");
        var command = options.To(new("export", """
            Writes the whole record, with the bytes it refers to and the wrapped keys of what is sealed in it; never the master key. It may be in use meanwhile.

            Example:
              dais export --data data --out record.dais.gz
              dais export --record postgres://dais@localhost/dais --format jsonl
            """) { file, format });
        command.SetAction((result, cancel) => RecordOptions.TryAsync(voice, async () =>
        {
            if (options.Door(result, voice) is not { } door) return ExitCode.WrongUse;
            var path = result.GetValue(file);
            var count = path is null
                ? await WriteAsync(door, result.GetValue(format)!, Console.OpenStandardOutput(), voice, cancel)
                : await RecordFileOnDisk.WriteAsync(path, output => WriteAsync(door, result.GetValue(format)!, output, voice, cancel));
            voice.Say($"{count.Acts} acts, {count.Bytes} kept bytes and {count.Keys} wrapped keys written{(path is null ? "" : $" to {path}")}.");
            return ExitCode.Done;
        }));
        return command;
    }

    internal static async Task<RecordFileCount> WriteAsync(RecordDoor door, string format, Stream output, Voice voice, CancellationToken cancel)
    {
        await using var rows = await door.OpenRowsAsync(cancel);
        void Progress(long acts) => voice.Progress(acts, "acts written");
        if (format == "jsonl") return await JsonLines.WriteAsync(rows, output, Progress, cancel);
        await using var tables = await door.OpenKeysAsync(make: false, cancel);
        return await Exporting.ExportAsync(rows, tables is null ? null : new MovedKeys(tables, Place), output, Progress, cancel);
    }

    /// <summary>Where the master key and the list of destroyed keys of a store of keys stand.</summary>
    internal static KeyPlace Place(string store) => KeyPlace.Find(store, given: null, Environment.GetEnvironmentVariable);
}

/// <summary>A file that is there whole, or not at all.</summary>
internal static class RecordFileOnDisk
{
    internal static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var draft = $"{path}.part";
        try
        {
            T written;
            await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                written = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? await CompressAsync(file, write) : await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task<T> CompressAsync<T>(FileStream file, Func<Stream, Task<T>> write)
    {
        await using var output = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        return await write(output);
    }
}
