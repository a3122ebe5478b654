using System.CommandLine;
using Dais.Record.Proof;
using NodaTime;

namespace Dais.App.Commands.Record;

/// <summary>dais checkpoint: a signed statement of how far the record goes, now.</summary>
internal static class CheckpointCommand
{
    internal static Command Create(Voice voice)
    {
        var options = new RecordOptions();
        var key = new Option<string?>("--signing-key") { Description = $"The file of the key to sign with, made on first use; outside the data folder. Without it: {SigningKeyPlace.Variable}, or ~/.config/dais/signing-key.pem." };
        var command = options.To(new("checkpoint", """
            Signs a checkpoint: that the record has, at this moment, an act with this hash at this position. Keep it where whoever can change the record cannot.

            Example:
              dais checkpoint --data data
            """) { key });
        command.SetAction((result, cancel) => RecordOptions.TryAsync(voice, async () =>
        {
            if (options.Door(result, voice) is not { } door) return ExitCode.WrongUse;
            using var signing = SigningKey.OpenOrMake(SigningKeyPlace.Find(result.GetValue(key), result.GetValue(options.Data)!, Environment.GetEnvironmentVariable));
            await using var store = await door.OpenStoreAsync(cancel);
            var folder = options.Checkpoints(result);
            var made = await folder.MakeAsync(store, signing, SystemClock.Instance.GetCurrentInstant(), cancel);
            var checkpoint = made ?? folder.Last;
            if (made is null) voice.Say(checkpoint is null ? "The record has no acts: there is nothing to vouch for." : "There is no act since the last checkpoint: this is it.");
            if (checkpoint is null) return ExitCode.CouldNot;
            voice.Results.WriteLine(checkpoint.ToJson());
            return ExitCode.Done;
        }));
        return command;
    }
}
