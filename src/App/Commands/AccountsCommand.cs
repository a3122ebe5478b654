using System.CommandLine;
using Dais.App.Serving;
using Dais.Directory.Accounts;
using Dais.Documents.Keeping;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>dais accounts: for the operator at the machine, when somebody locked themselves out. Whoever has the data folder has the house anyway.</summary>
internal static class AccountsCommand
{
    internal static Command Create(Voice voice)
    {
        var data = new Option<string>("--data") { Description = "The data folder.", DefaultValueFactory = _ => "data", Recursive = true };
        var site = new Option<string>("--site") { Description = "Where the server is asked for; the links begin with it.", DefaultValueFactory = _ => ServerOptions.DefaultUrls, Recursive = true };
        return new Command("accounts", """
            Lists accounts, invites a person, lets one who is locked out set a new key, or closes an account. The server may be running.

            Example:
              dais accounts list
              dais accounts add amina@example.org --name "Amina Odhiambo" --role officer
              dais accounts reset amina@example.org
            """) { data, site, List(voice, data), Add(voice, data, site), Reset(voice, data, site), Close(voice, data) };
    }

    /// <summary>Whether anyone has an account in a data folder; a folder that is not there has none, and is not made.</summary>
    internal static async Task<bool> AnyAsync(string data, string? record, CancellationToken cancel) =>
        (record is not null || File.Exists(Path.Combine(data, "accounts.db"))) && await AtDeskAsync(data, record, desk => desk.AnyAsync(cancel), cancel);

    private static Command List(Voice voice, Option<string> data)
    {
        var command = new Command("list", "Lists the accounts and their roles.");
        command.SetAction((result, cancel) => DoAsync(voice, result.GetValue(data)!, cancel, async desk =>
        {
            foreach (var (account, grants) in await desk.ListAsync(cancel))
            {
                var roles = grants.Select(g => g.Scope.Kind == ScopeKind.Everything ? $"{g.Role}" : $"{g.Role} ({g.Scope.Kind} {g.Scope.Id})");
                voice.Results.WriteLine($"{account.Email}\t{account.Id}\t{account.Name}\t{string.Join(", ", roles)}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Add(Voice voice, Option<string> data, Option<string> site)
    {
        var email = new Argument<string>("E-MAIL") { Description = "The sign-in name." };
        var name = new Option<string>("--name") { Description = "What the person is called.", Required = true };
        var roles = new Option<Role[]>("--role") { Description = "A role, held for everything. May be given more than once.", Required = true };
        var language = new Option<string>("--language") { Description = "The language of the page: ar, zh, en, fr, ru or es.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong([.. Language.All.Select(l => l.Code)]);
        var command = new Command("add", "Invites a person: prints a link on which they set their key.") { email, name, roles, language };
        command.SetAction((result, cancel) => DoAsync(voice, result.GetValue(data)!, cancel, async desk =>
        {
            var (path, refusal) = await desk.AddAsync(result.GetValue(name)!, result.GetValue(email)!, Language.Parse(result.GetValue(language)!), [.. result.GetValue(roles)!], cancel);
            return Hand(voice, result.GetValue(site)!, path, refusal ?? "");
        }));
        return command;
    }

    private static Command Reset(Voice voice, Option<string> data, Option<string> site)
    {
        var email = new Argument<string>("E-MAIL") { Description = "The sign-in name." };
        var command = new Command("reset", "Prints a link on which a person sets a new key in place of all they had.") { email };
        command.SetAction((result, cancel) => DoAsync(voice, result.GetValue(data)!, cancel, async desk =>
            Hand(voice, result.GetValue(site)!, await desk.ResetAsync(result.GetValue(email)!, cancel), NoAccount(result.GetValue(email)!))));
        return command;
    }

    private static Command Close(Voice voice, Option<string> data)
    {
        var email = new Argument<string>("E-MAIL") { Description = "The sign-in name." };
        var command = new Command("close", "Closes an account: its keys, sessions, tokens and roles are gone.") { email };
        command.SetAction((result, cancel) => DoAsync(voice, result.GetValue(data)!, cancel, async desk =>
        {
            if (await desk.CloseAsync(result.GetValue(email)!, cancel)) return ExitCode.Done;
            voice.Say(NoAccount(result.GetValue(email)!));
            return ExitCode.CouldNot;
        }));
        return command;
    }

    private static string NoAccount(string email) => $"{email} has no account; 'dais accounts list' names those that there are.";

    private static int Hand(Voice voice, string site, string? path, string refusal)
    {
        if (path is null)
        {
            voice.Say(refusal);
            return ExitCode.CouldNot;
        }

        voice.Results.WriteLine(site.TrimEnd('/') + path);
        voice.Say("the link is good once, within seven days; give it to nobody else.");
        return ExitCode.Done;
    }

    private static async Task<int> DoAsync(Voice voice, string data, CancellationToken cancel, Func<AccountDesk, Task<int>> work)
    {
        try
        {
            return await AtDeskAsync(data, Storage.AddressIn(Environment.GetEnvironmentVariable), work, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say(e.Message);
            return ExitCode.CouldNot;
        }
    }

    private static async Task<T> AtDeskAsync<T>(string data, string? record, Func<AccountDesk, Task<T>> work, CancellationToken cancel)
    {
        var folder = new DataFolder(data);
        var services = new ServiceCollection().AddLogging();
        (await Storage.OpenAsync(folder, record, cancel)).AddTo(services);
        await using var provider = services.BuildServiceProvider();
        return await work(provider.GetRequiredService<AccountDesk>());
    }
}
