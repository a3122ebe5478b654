using System.CommandLine;
using System.Globalization;
using Dais.App.Serving;
using Dais.Record.Proof;
using Dais.Record.Sealing;

namespace Dais.App.Commands.Record;

/// <summary>dais restore: a data folder from a backup.</summary>
internal static class RestoreCommand
{
    internal static Command Create(Voice voice)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "What 'dais backup' wrote." };
        var data = new Option<string>("--data") { Description = "The data folder to make; it is not there yet, or empty.", Required = true };
        var command = new Command("restore", """
            Makes a data folder from a backup: checks every file, verifies the record, and applies the list of destroyed keys. All of it, or nothing.

            Example:
              dais restore /backups/dais-20261123T080000Z.tar.gz --data restored
            """) { file, data };
        command.SetAction((result, cancel) => RecordOptions.TryAsync(voice, async () =>
        {
            var backup = result.GetValue(file)!;
            if (!backup.Exists) throw new FileNotFoundException($"There is no file {backup}.");
            await using var input = backup.OpenRead();
            var folder = result.GetValue(data)!;
            var found = await Restoring.RestoreAsync(input, folder, ExportCommand.Place, acts => voice.Progress(acts, "acts verified"), cancel);
            await ForgetAsync(folder, cancel);
            voice.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"restored to {folder}: {found.Acts} acts and {found.Bytes} kept bytes, verified"));
            return ExitCode.Done;
        }));
        return command;
    }

    // Who was erased since stands in the accounts of an older backup, too.
    private static async Task ForgetAsync(string folder, CancellationToken cancel)
    {
        var services = new ServiceCollection().AddLogging();
        (await Storage.OpenAsync(new(folder), null, cancel)).AddTo(services);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Erasure>().FinishAsync(cancel);
    }
}
