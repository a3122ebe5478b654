using System.Diagnostics;

namespace Dais.Kit;

/// <summary>Programs that tests run beside ours.</summary>
public static class Programs
{
    /// <summary>Runs a program to its end; skips the test where it is not installed, and fails it where the program does.</summary>
    public static void Run(string program, params string[] arguments)
    {
        var path = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(p => Path.Combine(p, program)).FirstOrDefault(File.Exists);
        if (path is null) Assert.Skip($"{program} is not installed.");
        using var process = Process.Start(new ProcessStartInfo(path!, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3))) process.Kill(entireProcessTree: true);
        Assert.True(process.ExitCode == 0, $"{program}: {said.Result}{complained}");
    }
}
