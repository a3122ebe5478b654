using System.CommandLine;
using Dais.App.Serving;
using Dais.Record.Proof;

namespace Dais.App.Commands.Record;

/// <summary>dais verify: the whole record, from its first act to its last.</summary>
internal static class VerifyCommand
{
    internal static Command Create(Voice voice)
    {
        var options = new RecordOptions();
        var checkpoint = new Option<FileInfo[]>("--checkpoint") { Description = "A checkpoint, or a feed of them, kept by whoever follows the record. May be given several times." };
        var key = new Option<FileInfo[]>("--public-key") { Description = "The public key the checkpoints are signed with, in PEM, as it was published when they were kept." };
        var actsOnly = new Option<bool>("--acts-only") { Description = "Leave out the bytes that acts refer to." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = options.To(new("verify", """
            Recomputes every hash of the record from the bytes as stored, and says exactly where it is broken.

            Example:
              dais verify --data data
              dais verify --data data --checkpoint checkpoints.json --public-key key.pem

            Exit code: 0 whole; 1 broken, or could not be read; 3 the acts are whole but a person must look (bytes are missing, a signature is doubtful).
            """) { checkpoint, key, actsOnly, format });
        command.SetAction((result, cancel) => RecordOptions.TryAsync(voice, async () =>
        {
            if (options.Door(result, voice) is not { } door) return ExitCode.WrongUse;
            using var kept = KeptCheckpoints.Read(options.Checkpoints(result), result.GetValue(checkpoint) ?? [], result.GetValue(key) ?? []);
            await using var rows = await door.OpenRowsAsync(cancel);
            var verification = await Verifying.VerifyAsync(
                rows,
                new() { WithBytes = !result.GetValue(actsOnly), NamesOfBytes = Storage.NamesOfBytes, Checkpoints = kept.Given, OwnCheckpoints = kept.Own, Progress = acts => voice.Progress(acts, "acts verified") },
                cancel);
            var report = new VerifyReport(door.Name, verification, kept.Doubts);
            voice.Results.WriteLine(result.GetValue(format) == "json" ? report.ToJson() : report.ToText());
            if (report.Advice is { } advice) voice.Say(advice);
            return report.ExitCode;
        }));
        return command;
    }
}
