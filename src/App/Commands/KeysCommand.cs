using System.CommandLine;
using System.Globalization;
using Dais.App.Serving;
using Dais.Documents.Keeping;

namespace Dais.App.Commands;

/// <summary>dais keys: the master key that wraps the keys of subjects.</summary>
internal static class KeysCommand
{
    internal static Command Create(Voice voice) => new("keys", """
        Looks after the master key, which stands outside the data folder, the database and the backups (DAIS_MASTER_KEY_FILE).

        Example:
          dais keys rewrap
        """) { Rewrap(voice) };

    private static Command Rewrap(Voice voice)
    {
        var data = new Option<string>("--data") { Description = "The data folder.", DefaultValueFactory = _ => "data" };
        var record = new Option<string?>("--record") { Description = "The database, where the record stands in one: postgres://USER:PASSWORD@HOST/DATABASE, or the variable DAIS_RECORD." };
        var command = new Command("rewrap", """
            Adds a new master key to the file and wraps the key of every subject by it. Servers on this machine may be running; of nodes on other
            machines, stop them, bring them the file, and start them again.

            Example:
              dais keys rewrap --data data
            """) { data, record };
        command.SetAction((result, cancel) => Record.RecordOptions.TryAsync(voice, async () =>
        {
            var address = result.GetValue(record) ?? Storage.AddressIn(Environment.GetEnvironmentVariable);
            await using var storage = await Storage.OpenAsync(new DataFolder(result.GetValue(data)!), address, cancel);
            var count = await storage.Subjects.RewrapAsync(cancel);
            voice.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} keys wrapped by a new master key"));
            voice.Say("a backup of before needs the old line of the file to be opened: keep it for as long as you keep such backups.");
            return ExitCode.Done;
        }));
        return command;
    }
}
