using System.Diagnostics;
using System.Globalization;
using Dais.Kit;

namespace Dais.Record.Tests.Storing;

/// <summary>An append that a process acknowledged before it was killed.</summary>
public sealed record Acknowledged(string Actor, string Key, long First, long Last);

/// <summary>What a process acknowledged before it was killed.</summary>
public sealed record StormReport(IReadOnlyList<Acknowledged> Appends, IReadOnlyList<string> Kept);

/// <summary>A process that appends from many sides, killed at some moment after its first acknowledgement.</summary>
public static class Storm
{
    private const int Writers = 16;

    private static string Program => Repository.PathOf("artifacts", "bin", "Dais.Storm", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "Dais.Storm.dll");

    /// <summary>Lets it blow, and kills it (SIGKILL where there are signals).</summary>
    public static async Task<StormReport> BlowAsync(string address, string name, int seed, TimeSpan howLong)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, address, name, seed.ToString(CultureInfo.InvariantCulture), Writers.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaint = process.StandardError.ReadToEndAsync();
        var first = await process.StandardOutput.ReadLineAsync();
        var rest = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(howLong);
        var hadEnded = process.HasExited;
        if (!hadEnded) process.Kill();
        await process.WaitForExitAsync();
        Assert.False(hadEnded || first is null, $"The process ended before it was killed: {await complaint}");
        return Read([first!, .. (await rest).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static StormReport Read(IEnumerable<string> lines)
    {
        var appends = new List<Acknowledged>();
        var kept = new List<string>();
        foreach (var line in lines)
        {
            switch (line.Split(' '))
            {
                case ["appended", var actor, var key, var from, var to]:
                    appends.Add(new(actor, key, long.Parse(from, CultureInfo.InvariantCulture), long.Parse(to, CultureInfo.InvariantCulture)));
                    break;
                case ["kept", var hash]:
                    kept.Add(hash);
                    break;
                default:
                    Assert.Fail($"'{line}' is nothing that the process says.");
                    break;
            }
        }

        return new(appends, kept);
    }
}
