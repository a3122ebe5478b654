using System.CommandLine;
using Dais.Record.Proof;

namespace Dais.App.Commands.Record;

/// <summary>The options by which the verbs of the record are told where it stands.</summary>
internal sealed class RecordOptions
{
    internal Option<string> Data { get; } = new("--data") { Description = "The data folder.", DefaultValueFactory = _ => "data" };

    internal Option<string?> Record { get; } = new("--record") { Description = "The record, where it does not stand in the data folder: postgres://USER:PASSWORD@HOST/DATABASE, or another folder." };

    /// <summary>Adds them to a verb.</summary>
    internal Command To(Command command)
    {
        command.Add(Data);
        command.Add(Record);
        return command;
    }

    /// <summary>The record that was named; null, with a message, where it is no address.</summary>
    internal RecordDoor? Door(ParseResult result, Voice voice)
    {
        var door = RecordDoor.Parse(result.GetValue(Record) ?? result.GetValue(Data)!);
        // The address is not repeated: there may be a password in it.
        if (door is null) voice.Say("--record takes postgres://USER:PASSWORD@HOST/DATABASE or the path of a data folder.");
        return door;
    }

    /// <summary>The checkpoints that were made of the record.</summary>
    internal CheckpointFolder Checkpoints(ParseResult result) => new(Path.Combine(result.GetValue(Data)!, "checkpoints"));

    /// <summary>Does a verb, and says in one sentence why it could not.</summary>
    internal static async Task<int> TryAsync(Voice voice, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            voice.Say(e.Message);
            return ExitCode.CouldNot;
        }
    }
}
