using System.CommandLine;
using Dais.Record.Proof;

namespace Dais.App.Commands.Record;

/// <summary>dais import-record: a record that was exported, into an empty place.</summary>
internal static class ImportRecordCommand
{
    internal static Command Create(Voice voice)
    {
        var options = new RecordOptions();
        var file = new Argument<FileInfo>("FILE") { Description = "What 'dais export' wrote." };
        var command = options.To(new("import-record", """
            Takes a record in from a file, act for act with the same hashes, and verifies it meanwhile: all of it, or nothing.

            Example:
              dais import-record record.dais.gz --record postgres://dais@localhost/dais
            """) { file });
        command.SetAction((result, cancel) => RecordOptions.TryAsync(voice, async () =>
        {
            if (options.Door(result, voice) is not { } door) return ExitCode.WrongUse;
            var count = await TakeAsync(door, result.GetValue(file)!, voice, cancel);
            voice.Results.WriteLine($"{count.Acts} acts, {count.Bytes} kept bytes and {count.Keys} wrapped keys taken into {door.Name}");
            return ExitCode.Done;
        }));
        return command;
    }

    internal static async Task<RecordFileCount> TakeAsync(RecordDoor door, FileInfo file, Voice voice, CancellationToken cancel)
    {
        if (!file.Exists) throw new FileNotFoundException($"There is no file {file}.");
        await using var input = file.OpenRead();
        await using var intake = await door.OpenIntakeAsync(cancel);
        var keys = new KeysOfDoor(door);
        return await Importing.ImportAsync(input, intake, keys, acts => voice.Progress(acts, "acts read"), cancel);
    }

    /// <summary>Opens the store of keys only when there are keys: a record without any needs no master key.</summary>
    private sealed class KeysOfDoor(RecordDoor door) : IMoveKeys
    {
        public IAsyncEnumerable<WrappedKey> KeysAsync(CancellationToken cancellation = default) => throw new NotSupportedException("Keys are only taken in here.");

        public async ValueTask KeepAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellation = default)
        {
            if (keys.Count == 0) return;
            await using var tables = await door.OpenKeysAsync(make: true, cancellation) ?? throw new InvalidDataException("There is no place for the wrapped keys.");
            await new MovedKeys(tables, ExportCommand.Place).KeepAsync(keys, cancellation);
        }
    }
}
