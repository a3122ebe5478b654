using System.CommandLine;
using System.Globalization;
using Dais.App.Serving;
using Dais.Directory.Accounts;
using Dais.Documents.Keeping;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;

namespace Dais.App.Commands;

/// <summary>dais erase: the personal data of a subject, for good.</summary>
internal static class EraseCommand
{
    internal static Command Create(Voice voice)
    {
        var subject = new Argument<string>("SUBJECT") { Description = "The id of whom the data speak of, such as person/7q2m4k; 'dais accounts list' names those of people with an account. Never a name." };
        var reason = new Option<string>("--reason") { Description = "Why. It stays on the record: it names nobody.", Required = true };
        var authority = new Option<string>("--authority") { Description = "On what authority, such as 'data protection policy, para. 7'.", Required = true };
        var data = new Option<string>("--data") { Description = "The data folder.", DefaultValueFactory = _ => "data" };
        var record = new Option<string?>("--record") { Description = "The database, where the record stands in one: postgres://USER:PASSWORD@HOST/DATABASE, or the variable DAIS_RECORD." };
        var command = new Command("erase", """
            Erases the personal data of a subject for good: puts the act on the record, destroys the key under which the data are sealed, and lets go of
            the account, of snapshots and of everything else that was made from them. Servers may be running: each does its part at once, or when it
            starts. There is no way back. docs/record.md says what is never erased.

            Example:
              dais erase person/7q2m4k --reason "asked for by the person" --authority "data protection policy, para. 7"

            Exit code: 0 done; 1 could not, and the message says whether it is under way; 2 wrong use, or nothing is sealed for this subject.
            """) { subject, reason, authority, data, record };
        command.SetAction((result, cancel) => Record.RecordOptions.TryAsync(voice, () => EraseAsync(
            voice,
            result.GetValue(subject)!,
            result.GetValue(reason)!,
            new By(AccountDesk.Operator) { Authority = result.GetValue(authority)! },
            new(result.GetValue(data)!),
            result.GetValue(record) ?? Storage.AddressIn(Environment.GetEnvironmentVariable),
            cancel)));
        return command;
    }

    private static async Task<int> EraseAsync(Voice voice, string subject, string reason, By by, DataFolder data, string? record, CancellationToken cancel)
    {
        if (!StreamName.TryParse(subject, out _))
        {
            voice.Say($"“{subject}” is no id of a subject: a–z, 0–9 and . - _ /.");
            return ExitCode.WrongUse;
        }

        var services = new ServiceCollection().AddLogging();
        (await Storage.OpenAsync(data, record, cancel)).AddTo(services);
        await using var provider = services.BuildServiceProvider();
        if (!await provider.GetRequiredService<Storage>().Subjects.KnowsAsync(subject, cancel))
        {
            voice.Say($"nothing was ever sealed for {subject}: there is nothing to erase. 'dais accounts list' names the ids of people with an account.");
            return ExitCode.WrongUse;
        }

        await provider.GetRequiredService<AccountDesk>().LeaveAsync(subject, by.Actor, cancel);
        switch (await provider.GetRequiredService<Erasure>().EraseSubjectAsync(subject, by, reason, cancel))
        {
            case Recorded.Done { Position: var position, Acts.IsEmpty: var wasBefore }:
                voice.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subject} {(wasBefore ? "was erased before" : "erased")}: act {position}"));
                return ExitCode.Done;
            case Recorded.NotRecorded trouble:
                voice.Say($"nothing was erased: the record cannot take the act. {trouble.Detail}");
                return ExitCode.CouldNot;
            default:
                voice.Say("nothing was erased: others acted on the record at the same time. Try again.");
                return ExitCode.CouldNot;
        }
    }
}
