using System.Diagnostics;
using System.Globalization;
using System.Net;
using Dais.Kit;

namespace Dais.Bench;

/// <summary>
/// live-two-nodes: milliseconds from sending a command to one node until what it changed is there on the page that is open at another; the baseline is
/// a page that is open at the same node. Medians of commands in turns.
/// </summary>
internal static class LiveTwoNodes
{
    private const int Warmup = 5;
    private const int Commands = 40;
    private static readonly TimeSpan between = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    private static string Executable => Path.Combine(Ground.Root, "artifacts", "bin", "Dais.App", "release", "dais.dll");

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        if (PostgresCluster.Missing is { } reason)
        {
            Console.Error.WriteLine($"bench: live-two-nodes is not measured. {reason}");
            return [];
        }

        var folder = Directory.CreateTempSubdirectory("dais-bench-");
        try
        {
            await using var cluster = await PostgresCluster.StartAsync();
            var port = cluster.Port.ToString(CultureInfo.InvariantCulture);
            await PostgresCluster.AsServerAsync("createdb", "-h", "127.0.0.1", "-p", port, "-U", "dais", "dais");
            await using var one = new DaisNode(Executable, Ground.Root, folder.FullName, "one", $"postgres://dais@127.0.0.1:{port}/dais");
            await using var other = new DaisNode(Executable, Ground.Root, folder.FullName, "other", $"postgres://dais@127.0.0.1:{port}/dais");
            await Task.WhenAll(one.StartAsync(), other.StartAsync());
            return [await MeasureAsync(one, other)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Figure> MeasureAsync(DaisNode one, DaisNode other)
    {
        using var sender = new ListSender(one.Address, "untoc");
        await using var there = await OpenPage.OpenAsync(new(other.Address, "/en/record/live"), 0);
        await using var here = await OpenPage.OpenAsync(new(one.Address, "/en/record/live"), 0);
        var (theres, heres) = (new List<double>(), new List<double>());
        for (var number = 0; number < Warmup + Commands; number++)
        {
            await Task.Delay(between);
            var (onOther, onOne) = await SendAsync(sender, there, here);
            if (number < Warmup) continue;
            theres.Add(onOther);
            heres.Add(onOne);
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bench: live-two-nodes, the slowest of {Commands}: {theres.Max():0} ms, at the same node {heres.Max():0} ms"));
        return new("live-two-nodes", Times.Median(theres), "ms", Times.Median(heres), "the page open at the node that took the command");
    }

    private static async Task<(double There, double Here)> SendAsync(ListSender sender, OpenPage there, OpenPage here)
    {
        Drain(there);
        Drain(here);
        var began = Stopwatch.GetTimestamp();
        var sent = sender.SendAsync(CancellationToken.None);
        var (onOther, onOne) = (there.UntilItSaysAsync("instrument/untoc", patience), here.UntilItSaysAsync("instrument/untoc", patience));
        if (await sent != HttpStatusCode.Found) throw new InvalidOperationException("The command was not taken.");
        return (Stopwatch.GetElapsedTime(began, (await onOther).At).TotalMilliseconds, Stopwatch.GetElapsedTime(began, (await onOne).At).TotalMilliseconds);
    }

    private static void Drain(OpenPage page)
    {
        while (page.Parts.TryRead(out _))
        {
            // What came before this command is of another.
        }
    }
}
