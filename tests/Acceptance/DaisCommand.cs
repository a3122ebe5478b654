using System.Diagnostics;
using Dais.Kit;

namespace Dais.Acceptance.Tests;

/// <summary>What a verb of the executable answered.</summary>
internal sealed record DaisAnswer(int Code, string Results, string Messages);

/// <summary>Runs a verb of the built executable to its end.</summary>
internal static class DaisCommand
{
    /// <summary>Runs it, with variables of the environment besides.</summary>
    internal static async Task<DaisAnswer> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [DaisServer.Executable, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var results = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var messages = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return new(process.ExitCode, await results, await messages);
    }
}
