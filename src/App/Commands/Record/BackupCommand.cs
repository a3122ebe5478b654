using System.CommandLine;
using System.Globalization;
using Dais.Record.Proof;
using NodaTime;
using NodaTime.Text;

namespace Dais.App.Commands.Record;

/// <summary>dais backup: what would be needed after a loss, as one file.</summary>
internal static class BackupCommand
{
    private static readonly InstantPattern stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    internal static Command Create(Voice voice)
    {
        var options = new RecordOptions();
        var file = new Option<string>("--out") { Description = "The file to write, or a folder in which a file named by the time is written; a name that ends in .gz is compressed.", Required = true };
        var command = options.To(new("backup", """
            Writes a backup while the server runs: the record, the accounts and the wrapped keys as they are at one moment, the checkpoints and the files beside them. Never the master key, the signing key or the list of destroyed keys: keep copies of those elsewhere.

            Of a record on PostgreSQL it writes the record and the wrapped keys, as 'dais export' does; for the whole database use pg_dump or pg_basebackup.

            Example:
              dais backup --data data --out /backups/

            Exit code: 0 done; 3 done, but the record that was backed up is broken: see dais verify.
            """) { file });
        command.SetAction((result, cancel) => RecordOptions.TryAsync(voice, async () => options.Door(result, voice) switch
        {
            null => ExitCode.WrongUse,
            RecordDoor.InFolder folder => await BackUpAsync(folder.Folder, Named(result.GetValue(file)!, ".tar.gz"), voice, cancel),
            var door => await ExportAsync(door, Named(result.GetValue(file)!, ".dais.gz"), voice, cancel),
        }));
        return command;
    }

    private static string Named(string path, string ending) =>
        System.IO.Directory.Exists(path) ? Path.Combine(path, $"dais-{stamp.Format(SystemClock.Instance.GetCurrentInstant())}{ending}") : path;

    private static async Task<int> BackUpAsync(string data, string path, Voice voice, CancellationToken cancel)
    {
        var verification = await RecordFileOnDisk.WriteAsync(path, output => BackingUp.WriteAsync(data, output, $"{path}.databases", acts => voice.Progress(acts, "acts verified"), cancel));
        voice.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"backup of {verification.Acts} acts and {verification.Bytes} kept bytes written to {path}"));
        if (verification.IsWhole) return ExitCode.Done;
        voice.Say($"The record that was backed up is broken, first at position {verification.Faults[0].Position}: run 'dais verify --data {data}'. Keep the older backups.");
        return ExitCode.LookAtIt;
    }

    private static async Task<int> ExportAsync(RecordDoor door, string path, Voice voice, CancellationToken cancel)
    {
        var count = await RecordFileOnDisk.WriteAsync(path, output => ExportCommand.WriteAsync(door, "dais", output, voice, cancel));
        voice.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"record of {count.Acts} acts, {count.Bytes} kept bytes and {count.Keys} wrapped keys written to {path}"));
        voice.Say("This is the record and its keys. Accounts and the log of who read what stand in the database: back that up with pg_dump or pg_basebackup.");
        return ExitCode.Done;
    }
}
