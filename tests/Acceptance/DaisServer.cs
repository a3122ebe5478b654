using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Dais.Kit;

[assembly: AssemblyFixture(typeof(Dais.Acceptance.Tests.DaisServer))]
[assembly: AssemblyFixture(typeof(Dais.Acceptance.Tests.Chromium))]

namespace Dais.Acceptance.Tests;

/// <summary>The built executable, serving on a free port of this machine with a data folder of its own that holds the sample session.</summary>
public sealed partial class DaisServer : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("dais-acceptance-");
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("dais-acceptance-keys-");
    private readonly ConcurrentQueue<string> said = [];
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    /// <summary>The sample session's page, without the language.</summary>
    public const string SamplePage = "sessions/sample";

    /// <summary>Where it listens: "http://127.0.0.1:40123".</summary>
    public string Address { get; private set; } = "";

    /// <summary>The same under the machine's name, which a browser needs for passkeys: "http://localhost:40123".</summary>
    public string NamedAddress => Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>The file of its master key.</summary>
    public string MasterKeyFile => Path.Combine(keys.FullName, "master.key");

    /// <summary>The file of the key that signs its checkpoints.</summary>
    public string SigningKeyFile => Path.Combine(keys.FullName, "signing-key.pem");

    /// <summary>Its data folder.</summary>
    public string DataFolder => data.FullName;

    /// <summary>The executable that was built with these tests.</summary>
    public static string Executable => Repository.PathOf("artifacts", "bin", "Dais.App", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "dais.dll");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var sessions = data.CreateSubdirectory("sessions");
        File.Copy(Repository.PathOf("src", "Conference", "Sessions", "Samples", "sample.json"), Path.Combine(sessions.FullName, "sample.json"));
        process = Process.Start(new ProcessStartInfo("dotnet", [Executable, "serve", "--data", data.FullName, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Keys stand outside the data folder; a test leaves none behind.
            Environment = { ["DAIS_MASTER_KEY_FILE"] = MasterKeyFile, ["DAIS_SIGNING_KEY_FILE"] = SigningKeyFile },
        })!;
        // What a person reads goes to standard error, results to standard output; the address may stand in either.
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            Address = await listening.Task.WaitAsync(TimeSpan.FromSeconds(90));
        }
        catch (TimeoutException late)
        {
            await DisposeAsync();
            throw new InvalidOperationException($"dais does not listen; it said: {string.Join('\n', said)}", late);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }

        foreach (var folder in new[] { data, keys }.Where(f => Directory.Exists(f.FullName))) folder.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        said.Enqueue(line);
        if (ListeningAddress().Match(line) is { Success: true } address) listening.TrySetResult(address.Value);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*", RegexOptions.None, 1000)]
    private static partial Regex ListeningAddress();
}
