using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dais.Kit;

/// <summary>The built executable as one of several nodes on a database: started, killed and started again on the same port of 127.0.0.1.</summary>
/// <remarks>Tests and measurements share this file, so it knows nothing of either.</remarks>
/// <param name="executable">dais.dll.</param>
/// <param name="home">The folder that holds web/.</param>
/// <param name="folder">A folder for its data and its keys; nodes of one database share the keys.</param>
/// <param name="name">Which node: the name of its data folder.</param>
/// <param name="database">postgres://…</param>
public sealed class DaisNode(string executable, string home, string folder, string name, string database) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> said = [];
    private Process? process;

    /// <summary>Its port.</summary>
    public int Port { get; } = FreePort();

    /// <summary>Where it listens.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}"));

    /// <summary>What it said.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>The variables of the environment that a node, or a verb on the same database, needs.</summary>
    public static Dictionary<string, string> Environment(string folder, string database) => new(StringComparer.Ordinal)
    {
        ["DAIS_RECORD"] = database,
        ["DAIS_MASTER_KEY_FILE"] = Path.Combine(folder, "keys", "master.key"),
        ["XDG_CONFIG_HOME"] = Path.Combine(folder, "keys"),
    };

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it where it does not run, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It does not; the message is what it said.</exception>
    public async Task StartAsync()
    {
        if (process is not null) return;
        var start = new ProcessStartInfo("dotnet", [executable, "serve", "--data", Path.Combine(folder, name), "--urls", Address.ToString(), "--behind-proxy", "127.0.0.1"])
        {
            WorkingDirectory = home,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Environment(folder, database)) start.Environment[key] = value;
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Hear(line.Data, listening);
        process.OutputDataReceived += (_, line) => Hear(line.Data, listening);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            await listening.Task.WaitAsync(TimeSpan.FromSeconds(90));
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"Node {name} does not listen; it said: {Said}", late);
        }
    }

    /// <summary>Kills it, as a loss of power would (SIGKILL where there are signals).</summary>
    public async Task KillAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await KillAsync();

    private void Hear(string? line, TaskCompletionSource listening)
    {
        if (line is null) return;
        said.Enqueue(line);
        if (line.Contains("serving at", StringComparison.Ordinal)) listening.TrySetResult();
    }
}
