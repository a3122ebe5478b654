using System.Xml.Linq;
using Dais.Directory.Accounts;
using Dais.Directory.Accounts.Keys;
using Dais.Directory.Accounts.Passkeys;
using Dais.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Dais.Directory.Tests.Accounts;

public sealed class TablesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_scripts_may_be_applied_again()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.OpenAccountAsync("amina@example.org", Role.Delegate);

        await AccountsModule.Scripts.ApplyAsync(desk.Tables, Cancel);

        Assert.Single(await desk.Accounts.AllAsync(Cancel));
    }

    [Fact]
    public async Task The_keys_of_data_protection_are_shared_through_the_tables()
    {
        await using var desk = await Desk.OpenAsync();
        var (one, other) = (new TableKeys(desk.Tables), new TableKeys(desk.Tables));

        one.StoreElement(XElement.Parse("<key id='1'><value>a &lt; b</value></key>"), "key-1");
        one.StoreElement(XElement.Parse("<key id='2' />"), "key-2");

        Assert.Equal(["1", "2"], other.GetAllElements().Select(e => e.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_passkey_is_kept_used_and_removed_by_its_owner_alone()
    {
        await using var desk = await Desk.OpenAsync();
        var (amina, boris) = ((await desk.OpenAccountAsync("amina@example.org", Role.Delegate)).Opened.Account, (await desk.OpenAccountAsync("boris@example.org", Role.Delegate)).Opened.Account);
        var store = new IdentityStore(desk.Accounts, desk.Passkeys);
        await store.AddOrUpdatePasskeyAsync(amina, Passkey(1), Cancel);

        var kept = await store.FindPasskeyAsync(amina, [1, 2, 3], Cancel);
        Assert.Equal((1u, true, false), (kept!.SignCount, kept.IsUserVerified, kept.IsBackedUp));
        Assert.Equal(amina.Id, (await store.FindByPasskeyIdAsync([1, 2, 3], Cancel))?.Id);
        Assert.Null(await store.FindPasskeyAsync(boris, [1, 2, 3], Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.AddOrUpdatePasskeyAsync(boris, Passkey(2), Cancel));
        await store.AddOrUpdatePasskeyAsync(amina, Passkey(5), Cancel);
        Assert.Equal(5u, Assert.Single(await store.GetPasskeysAsync(amina, Cancel)).SignCount);
        await store.RemovePasskeyAsync(boris, [1, 2, 3], Cancel);
        Assert.Single(await store.GetPasskeysAsync(amina, Cancel));
        await store.RemovePasskeyAsync(amina, [1, 2, 3], Cancel);
        Assert.Empty(await store.GetPasskeysAsync(amina, Cancel));
    }

    private static UserPasskeyInfo Passkey(uint count) =>
        new([1, 2, 3], [9, 9], DateTimeOffset.UnixEpoch, count, ["internal"], true, true, false, [], []);
}
