using Dais.Directory.Accounts;
using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.Passkeys;
using Dais.Directory.Accounts.Signing;
using Dais.Kernel;
using Dais.Record;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using Dais.Record.Sqlite;
using Dais.Record.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dais.Directory.Tests.Accounts;

/// <summary>Accounts over tables, a record and keys in a folder of their own, with a clock that a test sets.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Password = "seven rivers run north";

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("dais-accounts-");
    private readonly TableSource keys;

    private Desk()
    {
        Tables = SqliteTables.Open(PathOf("accounts.db"));
        keys = SqliteTables.Open(PathOf("keys.db"));
        Record = SqliteRecord.Open(PathOf("record.db"));
        Protection = DataProtectionProvider.Create(new DirectoryInfo(PathOf("protection")));
        Totp = new(Protection);
        Accounts = new(Tables);
        Passkeys = new(Tables, Clock);
        Sessions = new(Tables, Clock);
        Invitations = new(Tables, Clock);
        SigningIn = new(Accounts, Hasher, Totp, Clock);
        Inviting = new(Invitations, Accounts, Clock);
    }

    public SetClock Clock { get; } = new();

    public TableSource Tables { get; }

    public SqliteRecord Record { get; }

    public IDataProtectionProvider Protection { get; }

    public TotpKeys Totp { get; }

    public AccountTable Accounts { get; }

    public PasskeyTable Passkeys { get; }

    public SignInSessions Sessions { get; }

    public InvitationTable Invitations { get; }

    public SigningIn SigningIn { get; }

    public Inviting Inviting { get; }

    public PeopleOnRecord People { get; private set; } = null!;

    public Accepting Accepting { get; private set; } = null!;

    public PasswordHasher<Account> Hasher { get; } = new();

    public static async Task<Desk> OpenAsync()
    {
        var desk = new Desk();
        await AccountsModule.Scripts.ApplyAsync(desk.Tables);
        var subjects = await SubjectKeys.OpenAsync(desk.keys, store => KeyPlace.Find(store, desk.PathOf("outside/master.key"), _ => null));
        var types = new ActTypes().AddRecordActs().AddAccountActs();
        desk.People = new(new Recorder(desk.Record, types, SystemClock.Instance), new Seals(subjects));
        desk.Accepting = new(desk.Tables, desk.Invitations, desk.Hasher, desk.Totp, desk.People, desk.Clock);
        return desk;
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Invites a person and lets them set a password; answers the account and the key of its authenticator.</summary>
    public async Task<(Accepted.Opened Opened, byte[] Key)> OpenAccountAsync(string email, params Role[] roles)
    {
        var secret = await Inviting.InviteAsync(new("Amina Odhiambo", email, Language.English, [.. roles], Scope.Everything), "local-operator", TestContext.Current.CancellationToken);
        var invitation = await Invitations.FindAsync(secret!, TestContext.Current.CancellationToken);
        var key = NewKey();
        var opened = await Accepting.AcceptAsync(secret!, invitation!, new NewKey.OfPassword(Password, key, 0), TestContext.Current.CancellationToken);
        return (Assert.IsType<Accepted.Opened>(opened), key);
    }

    /// <summary>The digits that an authenticator shows now.</summary>
    public string CodeOf(byte[] key) => Dais.Directory.Accounts.Codes.Totp.CodeOf(key, Dais.Directory.Accounts.Codes.Totp.StepAt(Clock.Now));

    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        await Tables.DisposeAsync();
        await keys.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static byte[] NewKey() => Dais.Directory.Accounts.Codes.Totp.NewKey();
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class SetClock : TimeProvider
{
    public Instant Now { get; set; } = Instant.FromUtc(2027, 3, 1, 9, 0);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public void Pass(Duration time) => Now += time;
}
