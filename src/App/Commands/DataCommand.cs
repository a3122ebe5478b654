using System.CommandLine;
using System.Text.Json;
using Dais.App.Serving;
using Dais.Directory.Instruments;
using Dais.Documents.Keeping;
using Dais.Kernel;
using Dais.Record.Folding;
using NodaTime;

namespace Dais.App.Commands;

/// <summary>dais data: facts from outside, taken over into a data folder.</summary>
internal static class DataCommand
{
    internal static Command Create(Voice voice) => new("data", "Takes over facts from outside: who takes part in a treaty.") { ImportParticipants(voice) };

    private static Command ImportParticipants(Voice voice)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The depositary's list: CSV with a line of headings." };
        var instrument = new Option<string>("--instrument") { Description = "The treaty's code: " + string.Join(", ", Instrument.All) + ".", Required = true };
        instrument.AcceptOnlyFromAmong([.. Instrument.All.Select(i => i.Code)]);
        var asOf = new Option<string>("--as-of") { Description = "The date of the list: 2026-11-23, or 2026-11.", Required = true };
        var source = new Option<string?>("--source") { Description = "Where the list comes from." };
        var format = new Option<string>("--format") { Description = "json or text.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("json", "text");
        var keep = new Option<bool>("--keep") { Description = "Keep the list, instead of only showing what it would change." };
        var looked = new Option<bool>("--looked") { Description = "You have looked at what is marked; keep the list as it is." };
        var data = new Option<string>("--data") { Description = "The data folder.", DefaultValueFactory = _ => "data" };
        var command = new Command("import-participants", """
            Reads a depositary's list of participants and shows what it would change; with --keep it becomes the present list.

            Example:
              dais data import-participants 18-12-a.csv --instrument trafficking --as-of 2026-11-23
              dais data import-participants 18-12-a.csv --instrument trafficking --as-of 2026-11-23 --source "UN Treaty Collection" --keep

            Exit code: 0 done; 3 a person must look before it is kept; 1 it could not be read or kept.
            """) { file, instrument, asOf, source, format, keep, looked, data };
        command.SetAction(async (result, cancel) =>
        {
            if (ListedDate.TryParse(result.GetValue(asOf), out var date))
            {
                var request = new Request(
                    result.GetValue(file)!, Instrument.Find(result.GetValue(instrument))!, date, result.GetValue(source), result.GetValue(format) == "json",
                    result.GetValue(keep), result.GetValue(looked), new DataFolder(result.GetValue(data)!));
                return await RunAsync(request, voice, cancel);
            }

            voice.Say("--as-of takes a date like 2026-11-23, or 2026-11 where only the month is known.");
            return ExitCode.WrongUse;
        });
        return command;
    }

    private sealed record Request(FileInfo File, Instrument Instrument, ListedDate AsOf, string? Source, bool Json, bool Keep, bool Looked, DataFolder Data);

    private static async Task<int> RunAsync(Request request, Voice voice, CancellationToken cancel)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(request.File.FullName, cancel);
            await using var storage = await Storage.OpenAsync(request.Data, Storage.AddressIn(Environment.GetEnvironmentVariable), cancel);
            var intake = new ListIntake(new Recorder(storage.Record, Storage.Acts(), SystemClock.Instance), storage.Bytes);
            await intake.SeedAsync(cancel);
            return await TakeAsync(request, await intake.PreviewAsync(request.Instrument, request.AsOf, bytes, cancel), intake, voice, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            voice.Say($"{request.File}: {e.Message}");
            return ExitCode.CouldNot;
        }
    }

    private static async Task<int> TakeAsync(Request request, ListPreview preview, ListIntake intake, Voice voice, CancellationToken cancel)
    {
        if (preview.Reading.Refusal is { } refusal)
        {
            voice.Say($"{request.File}: {refusal.MessageIn(Language.English)}");
            return ExitCode.CouldNot;
        }

        var mustLook = preview.Reading.HasErrors && !request.Looked;
        var recorded = request.Keep && !mustLook
            ? await intake.KeepAsync(preview, preview.Seen, request.Source, new By("local-operator") { Authority = $"depositary list as of {request.AsOf}, chapter {request.Instrument.Chapter}" }, cancel)
            : null;
        var kept = recorded is Recorded.Done;
        voice.Results.WriteLine(request.Json ? JsonSerializer.Serialize(PreviewReport.Of(preview, kept), PreviewReport.Json) : PreviewReport.Text(preview, kept).TrimEnd());
        if (recorded is not null && !kept) voice.Say(ListIntake.WhyNot(recorded, Language.English));
        if (request.Keep && mustLook) voice.Say("not kept: look at the lines marked error; correct the list, or add --looked to keep it as it is.");
        if (!request.Keep) voice.Say("nothing is kept yet; add --keep to make this the present list.");
        return recorded is not null && !kept ? ExitCode.CouldNot : mustLook ? ExitCode.LookAtIt : ExitCode.Done;
    }
}
