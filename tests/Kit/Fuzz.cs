using System.Globalization;

namespace Dais.Kit;

/// <summary>Tries a reader on sources broken by chance; the seed is told, and DAIS_SEED repeats it.</summary>
public static class Fuzz
{
    /// <summary>The seed: DAIS_SEED, or the test's own.</summary>
    public static int Seed(ITestOutputHelper output, int own)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DAIS_SEED"), CultureInfo.InvariantCulture, out var given) ? given : own;
        output.WriteLine($"seed {seed} (DAIS_SEED)");
        return seed;
    }

    /// <summary>Reads many broken sources; an exception fails the test with the seed and the number of the input.</summary>
    public static void Each(int seed, int times, IReadOnlyList<byte[]> sources, Func<byte[], byte[]> breakIt, Action<byte[]> read)
    {
        Assert.NotEmpty(sources);
        for (var i = 0; i < times; i++)
        {
            var bytes = breakIt(sources[i % sources.Count]);
            try
            {
                read(bytes);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}, input {i}: {e}");
            }
        }
    }
}
