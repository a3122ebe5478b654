using Dais.Directory.Accounts.Badges;
using Dais.Directory.Accounts.Invitations;
using Dais.Directory.Accounts.Keys;
using Dais.Directory.Accounts.Mine;
using Dais.Directory.Accounts.Nominations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Accounts.Passkeys;
using Dais.Directory.Accounts.People;
using Dais.Directory.Accounts.SettingUp;
using Dais.Directory.Accounts.Signing;
using Dais.Directory.Accounts.Tokens;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using Dais.Record.Tables;
using Dais.Ui;
using Dais.Ui.Access;
using Dais.Ui.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dais.Directory.Accounts;

/// <summary>The door of accounts: sign-in, invitations, tokens and badges, over tables beside the record.</summary>
public static class AccountsModule
{
    /// <summary>The scripts that make the tables; they are applied before the first request.</summary>
    public static TableScripts Scripts { get; } = TableScripts.Load("accounts", typeof(AccountsModule).Assembly, "Dais.Directory/Accounts/Tables/accounts");

    /// <summary>Adds accounts. The recorder, the seals and data protection are the application's to add, and so are the acts (<see cref="AccountActs.AddAccountActs"/>).</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="tables">The tables of accounts.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services, TableSource tables)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => new AccountTable(tables));
        services.AddSingleton(s => new PasskeyTable(tables, Time(s)));
        services.AddSingleton(s => new SignInSessions(tables, Time(s)));
        services.AddSingleton(s => new ApiTokens(tables, Time(s)));
        services.AddSingleton(s => new BadgeTable(tables, Time(s)));
        services.AddSingleton(s => new InvitationTable(tables, Time(s)));
        services.AddSingleton(s => new PeopleOnRecord(s.GetRequiredService<Recorder>(), s.GetRequiredService<Seals>()));
        services.AddSingleton<NominationDesk>();
        services.AddSingleton<TotpKeys>().AddSingleton<SigningIn>().AddSingleton<Enrolling>().AddSingleton<Inviting>();
        services.AddSingleton(s => new AccountDesk(s.GetRequiredService<AccountTable>(), s.GetRequiredService<Inviting>(), s.GetRequiredService<PeopleOnRecord>()));
        services.AddSingleton<IForget>(new ForgettingAccounts(tables));
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<Accepting>(s, tables));
        services.AddScoped(s => ActivatorUtilities.CreateInstance<PasskeyCeremonies>(s, tables));
        services.AddScoped<InvitationDoor>().AddScoped<MyAccount>();
        services.AddSingleton<AccountReaders>();
        services.Replace(ServiceDescriptor.Singleton<IKnowReaders>(s => s.GetRequiredService<AccountReaders>()));
        services.AddSingleton(new MenuEntry(8, "people", language => AccountWords.Say("people", language), PeoplePages.Read));
        return services.AddIdentity();
    }

    /// <summary>Keeps the data-protection keys in the tables, where several nodes share them.</summary>
    public static IDataProtectionBuilder PersistKeysToTables(this IDataProtectionBuilder builder, TableSource tables)
    {
        builder.Services.Configure<KeyManagementOptions>(o => o.XmlRepository = new TableKeys(tables));
        return builder;
    }

    /// <summary>Maps the pages of accounts.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPasskeyScript().Needs(OpenDeeds.ReadPage);
        var pages = routes.MapPages();
        pages.MapSettingUp();
        pages.MapSigning();
        pages.MapInvitations();
        pages.MapPeople();
        pages.MapNominations();
        pages.MapMyAccount();
        pages.MapBadges();
    }

    private static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddAuthentication(SignedIn.SchemeName).AddScheme<AuthenticationSchemeOptions, SignedIn>(SignedIn.SchemeName, null);
        services.AddSingleton<IdentityStore>().AddSingleton<IUserStore<Account>>(s => s.GetRequiredService<IdentityStore>());
        services.AddIdentityCore<Account>();
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        // A passkey stands alone, so its owner must have been verified by it; one that can be found without a name spares typing one.
        return services.Configure<IdentityPasskeyOptions>(o => (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required"));
    }

    private static TimeProvider Time(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
