using NodaTime;

namespace Dais.Directory.Accounts;

/// <summary>Instants as the tables hold them: milliseconds since 1970.</summary>
internal static class Times
{
    public static long Stored(this Instant instant) => instant.ToUnixTimeMilliseconds();

    public static Instant Instant(long stored) => NodaTime.Instant.FromUnixTimeMilliseconds(stored);

    public static Instant Now(this TimeProvider time) => NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow());
}
