using Dais.Record.Sealing;
using Dais.Record.Tables;

namespace Dais.Directory.Accounts;

/// <summary>Lets go of a person whose data are erased: name and address, keys to sign in with, sign-in sessions, tokens and invitations.</summary>
/// <remarks>The log of who read what knows ids only, and forgets after its own time.</remarks>
internal sealed class ForgettingAccounts(TableSource tables) : IForget
{
    private static readonly string[] swept = ["account", "passkey", "recovery_code", "sign_in", "token", "invitation"];

    /// <inheritdoc/>
    public async ValueTask ForgetAsync(string subject, long position, CancellationToken cancellation = default)
    {
        await using var connection = await tables.OpenAsync(cancellation);
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            // What hangs on the account goes with it.
            await connection.DoAsync("DELETE FROM account WHERE id = @subject", cancellation, ("subject", subject));
            await connection.DoAsync("DELETE FROM invitation WHERE person = @subject", cancellation, ("subject", subject));
            await transaction.CommitAsync(cancellation);
        }

        await tables.SweepAsync(connection, swept, cancellation);
    }
}
