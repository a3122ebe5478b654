using Dais.Directory.Accounts;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Tests.Accounts;

public sealed class SigningInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_password_alone_never_suffices()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.OpenAccountAsync("amina@example.org", Role.Delegate);

        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, "", Cancel));
        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, "000000", Cancel));
    }

    [Fact]
    public async Task Name_password_and_code_sign_in_whatever_the_case_of_the_name()
    {
        await using var desk = await Desk.OpenAsync();
        var (opened, key) = await desk.OpenAccountAsync("Amina@Example.org", Role.Delegate);

        var account = await desk.SigningIn.WithPasswordAsync(" amina@example.ORG ", Desk.Password, desk.CodeOf(key), Cancel);

        Assert.Equal(opened.Account.Id, account?.Id);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, key) = await desk.OpenAccountAsync("amina@example.org", Role.Delegate);
        var code = desk.CodeOf(key);

        Assert.NotNull(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, code, Cancel));
        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, code, Cancel));
        desk.Clock.Pass(Duration.FromSeconds(30));
        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, code, Cancel));
        Assert.NotNull(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, desk.CodeOf(key), Cancel));
    }

    [Fact]
    public async Task A_recovery_code_is_spent_and_only_with_the_right_password()
    {
        await using var desk = await Desk.OpenAsync();
        var (opened, _) = await desk.OpenAccountAsync("amina@example.org", Role.Delegate);
        var code = opened.RecoveryCodes[3];

        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", "not this one, though", code, Cancel));
        Assert.Equal(10, await desk.Accounts.CodesLeftAsync(opened.Account.Id, Cancel));
        Assert.NotNull(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), Cancel));
        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, code, Cancel));
        Assert.Equal(9, await desk.Accounts.CodesLeftAsync(opened.Account.Id, Cancel));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_a_quarter_of_an_hour()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, key) = await desk.OpenAccountAsync("amina@example.org", Role.Delegate);
        for (var failure = 0; failure < AccountTable.MostFailures; failure++)
            Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", "wrong", "000000", Cancel));

        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, desk.CodeOf(key), Cancel));
        desk.Clock.Pass(AccountTable.Lockout - Duration.FromSeconds(1));
        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, desk.CodeOf(key), Cancel));
        desk.Clock.Pass(Duration.FromSeconds(1));
        Assert.NotNull(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, desk.CodeOf(key), Cancel));
    }

    [Fact]
    public async Task Failures_at_once_are_all_counted()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, key) = await desk.OpenAccountAsync("amina@example.org", Role.Delegate);
        await Task.WhenAll(Enumerable.Range(0, AccountTable.MostFailures).Select(_ => Task.Run(() => desk.SigningIn.WithPasswordAsync("amina@example.org", "wrong", "000000", Cancel))));

        Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, desk.CodeOf(key), Cancel));
    }

    [Fact]
    public async Task Four_failures_and_a_success_begin_the_count_anew()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, key) = await desk.OpenAccountAsync("amina@example.org", Role.Delegate);
        for (var round = 0; round < 2; round++)
        {
            for (var failure = 0; failure < AccountTable.MostFailures - 1; failure++)
                Assert.Null(await desk.SigningIn.WithPasswordAsync("amina@example.org", "wrong", "000000", Cancel));
            desk.Clock.Pass(Duration.FromSeconds(60));
            Assert.NotNull(await desk.SigningIn.WithPasswordAsync("amina@example.org", Desk.Password, desk.CodeOf(key), Cancel));
        }
    }

    [Fact]
    public async Task A_name_without_an_account_is_answered_alike_and_counts_nowhere()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Null(await desk.SigningIn.WithPasswordAsync("nobody@example.org", Desk.Password, "123456", Cancel));
        Assert.Empty(await desk.Accounts.AllAsync(Cancel));
    }

    [Fact]
    public async Task The_tables_hold_no_secret_in_clear()
    {
        await using var desk = await Desk.OpenAsync();
        var (opened, key) = await desk.OpenAccountAsync("amina@example.org", Role.Delegate);
        var session = await desk.Sessions.OpenAsync(opened.Account.Id, "Firefox, Linux", Cancel);
        await using var connection = await desk.Tables.OpenAsync(Cancel);
        await Dais.Record.Tables.Statements.DoAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", Cancel);

        var bytes = System.Text.Encoding.Latin1.GetString(await ReadSharedAsync(desk.PathOf("accounts.db")));

        Assert.Contains("amina@example.org", bytes, StringComparison.Ordinal);
        foreach (var secret in new[] { Desk.Password, session, opened.RecoveryCodes[0], Dais.Directory.Accounts.Codes.Base32.Write(key), System.Text.Encoding.Latin1.GetString(key) })
            Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "password-short")]
    [InlineData("passwordpassword", "password-common")]
    [InlineData("Password-12345!", "password-common")]
    [InlineData("aaaaaaaaaaaaaaa", "password-common")]
    [InlineData("123456789012", "password-common")]
    [InlineData("amina.odhiambo-27", "password-name")]
    [InlineData("seven rivers run north", null)]
    [InlineData("七条江河都向北流淌而去不回头", null)]
    public void A_password_is_long_and_not_the_first_that_anyone_tries(string password, string? refusal) =>
        Assert.Equal(refusal, Dais.Directory.Accounts.Signing.PasswordRules.RefusalOf(password, "amina@example.org"));

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        await file.CopyToAsync(all, Cancel);
        return all.ToArray();
    }
}
