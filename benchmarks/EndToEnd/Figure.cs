using System.Globalization;

namespace Dais.Bench;

/// <summary>One measurement beside its baseline.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">Our figure.</param>
/// <param name="Unit">Its unit: pages/s is better when higher, ms when lower.</param>
/// <param name="Baseline">The baseline's figure in the same unit, from the same run.</param>
/// <param name="Against">What the baseline is.</param>
internal sealed record Figure(string Name, double Value, string Unit, double Baseline, string Against)
{
    /// <summary>Peak memory of a process beside ours, in MB, where there is one.</summary>
    internal double? BesideMB { get; init; }

    /// <summary>How many times better than the baseline; 1 is as good.</summary>
    private double Ratio => Unit.EndsWith("/s", StringComparison.Ordinal) ? Value / Baseline : Baseline / Value;

    internal string ToJson() => string.Create(CultureInfo.InvariantCulture,
        $$"""{"name":"{{Name}}","figure":{{Value:0.###}},"unit":"{{Unit}}","baseline":{{Baseline:0.###}},"ratio":{{Ratio:0.####}},"peakMB":{{ProcessMemory.PeakMB("self"):0}},"against":"{{Against}}"{{(BesideMB is { } mb ? string.Create(CultureInfo.InvariantCulture, $",\"typesetterMB\":{mb:0}") : "")}}}""");
}

/// <summary>Peak resident memory as the kernel counts it.</summary>
internal static class ProcessMemory
{
    /// <summary>What a process takes now, pages it shares with others counted by their share, in MB.</summary>
    internal static double ProportionalMB(int process)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/smaps_rollup");
        if (!File.Exists(path)) return double.NaN;
        var line = File.ReadLines(path).First(l => l.StartsWith("Pss:", StringComparison.Ordinal));
        return double.Parse(line.AsSpan(4, line.Length - 6), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024;
    }

    internal static double PeakMB(string process)
    {
        var path = $"/proc/{process}/status";
        if (!File.Exists(path)) return double.NaN;
        var line = File.ReadLines(path).First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.AsSpan(6, line.Length - 8), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024;
    }
}
