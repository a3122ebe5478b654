using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dais.Ui.Security;

/// <summary>Who asks too often waits: page 429 says how long.</summary>
internal static class Pacing
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPacing(this IServiceCollection services)
    {
        services.TryAddSingleton(new Pace());
        services.AddRateLimiter();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>>(s => new ConfigureOptions<RateLimiterOptions>(o => Configure(o, s.GetRequiredService<Pace>())));
        return services;
    }

    /// <summary>An address as it is counted: a host of IPv6 has a whole /64 to choose from, and counts as one.</summary>
    internal static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static void Configure(RateLimiterOptions options, Pace pace)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = SayWhenAsync;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c => Limited(c, c.Reader().IsAnonymous ? pace.ByAddress : pace.ByReader));
        // Counted by address alone: who has an account may not try other people's passwords more often.
        options.AddPolicy(Pace.SigningIn, c => Bucket(AddressOf(c.Connection.RemoteIpAddress), pace.SignIns));
        options.AddPolicy(Pace.Sending, c => Limited(c, pace.Files));
    }

    private static RateLimitPartition<string> Limited(HttpContext context, int aMinute) => context.Reader() switch
    {
        var reader when ReferenceEquals(reader, Reader.LocalOperator) => RateLimitPartition.GetNoLimiter(reader.Id!),
        { Id: { } id } => Bucket("reader " + id, aMinute),
        _ => Bucket(AddressOf(context.Connection.RemoteIpAddress), aMinute),
    };

    private static RateLimitPartition<string> Bucket(string key, int aMinute) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = aMinute,
        TokensPerPeriod = Math.Max(1, aMinute / 6),
        ReplenishmentPeriod = minute / 6,
        AutoReplenishment = true,
        QueueLimit = 0,
    });

    private static ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : minute / 6;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
