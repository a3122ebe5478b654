using System.Net;
using Dais.Kernel;
using Microsoft.AspNetCore.Http;

namespace Dais.Ui.Access;

/// <summary>While nobody has an account: whoever sits at the machine may do everything, everyone else is unknown.</summary>
/// <remarks>A request that a proxy passed on comes from elsewhere, though its connection begins on this machine.</remarks>
public sealed class WhoeverSitsHere : IKnowReaders
{
    private static readonly string[] PassedOn = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    /// <inheritdoc/>
    public ValueTask<Reader> ReaderOfAsync(HttpContext context) => new(IsHere(context) ? Reader.LocalOperator : Reader.Anonymous);

    /// <summary>Whether a request comes from this machine and from no proxy on it.</summary>
    public static bool IsHere(HttpContext context) =>
        context.Connection is { RemoteIpAddress: { } from, LocalIpAddress: { } to } && IPAddress.IsLoopback(from) && IPAddress.IsLoopback(to)
        && !PassedOn.Any(context.Request.Headers.ContainsKey);
}
