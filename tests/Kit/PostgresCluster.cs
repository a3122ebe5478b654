using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dais.Kit;

/// <summary>A PostgreSQL server of our own for a test run or a measurement: in a temporary folder, on a port of 127.0.0.1, gone when we are.</summary>
/// <remarks>
/// A guard, a shell that reads from us, stops the server and deletes its folder as soon as we close its input, or die. PostgreSQL does not run
/// as root: then it runs as the user postgres. Tests and measurements share this file, so it knows nothing of either.
/// </remarks>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly Process guard;
    private readonly string data;
    private readonly string settings;

    private PostgresCluster(string folder, int port, bool isDurable, Process guard)
    {
        (data, Port, this.guard) = (Path.Combine(folder, "data"), port, guard);
        settings = string.Create(CultureInfo.InvariantCulture, $"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync={(isDurable ? "on" : "off")}");
        Log = Path.Combine(folder, "log");
    }

    /// <summary>Why no server can be started here; null where one can.</summary>
    public static string? Missing =>
        Programs is null ? "PostgreSQL is not installed (no /usr/lib/postgresql/*/bin/initdb)."
        : Environment.IsPrivilegedProcess && !File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "PostgreSQL does not run as root, and there is no user postgres."
        : null;

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>What the server says.</summary>
    public string Log { get; }

    /// <summary>The folder of the newest server's programs.</summary>
    private static string? Programs { get; } = FindPrograms();

    /// <summary>Makes a cluster and starts its server.</summary>
    /// <param name="isDurable">Whether writes reach the disk before they are answered, as in earnest; tests of what is read and written run faster without.</param>
    public static async Task<PostgresCluster> StartAsync(bool isDurable = true)
    {
        if (Missing is { } reason) throw new InvalidOperationException(reason);
        var folder = Directory.CreateTempSubdirectory("dais-pg-").FullName;
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "postgres:", folder);
        var cluster = new PostgresCluster(folder, FreePort(), isDurable, StartGuard(folder));
        try
        {
            await AsServerAsync("initdb", "-D", cluster.data, "-U", "dais", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
            await cluster.StartServerAsync();
            return cluster;
        }
        catch (InvalidOperationException)
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>How a database of the cluster is reached, as Npgsql reads it.</summary>
    public string Connection(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=dais;Database={database}");

    /// <summary>Starts the server after it was stopped.</summary>
    public Task StartServerAsync() => AsServerAsync("pg_ctl", "-D", data, "-l", Log, "-w", "-t", "60", "-o", settings, "start");

    /// <summary>Stops the server as a loss of power would: no session ends in order, and the next start recovers from the log.</summary>
    public Task CrashServerAsync() => AsServerAsync("pg_ctl", "-D", data, "-m", "immediate", "-w", "-t", "60", "stop");

    /// <summary>Stops the server in order, ending the sessions.</summary>
    public Task StopServerAsync() => AsServerAsync("pg_ctl", "-D", data, "-m", "fast", "-w", "-t", "60", "stop");

    /// <summary>Runs one of PostgreSQL's programs as the server's user, and answers what it says.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is its own.</exception>
    public static Task<string> AsServerAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? throw new InvalidOperationException(Missing), program);
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        guard.StandardInput.Close();
        await guard.WaitForExitAsync();
        guard.Dispose();
    }

    private static Process StartGuard(string folder)
    {
        const string script =
            """
            trap '' INT TERM HUP
            cat >/dev/null
            [ ! -f "$2/data/postmaster.pid" ] || ${3:+runuser -u postgres --} "$1/pg_ctl" -D "$2/data" -m immediate -w -t 30 stop
            rm -rf "$2"
            """;
        var start = new ProcessStartInfo("sh", ["-c", script, "sh", Programs!, folder, Environment.IsPrivilegedProcess ? "root" : ""])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
            UseShellExecute = false,
        };
        return Process.Start(start)!;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/", UseShellExecute = false })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await said}{await complained}");
    }

    private static string? FindPrograms() => !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.EnumerateDirectories("/usr/lib/postgresql")
            .Where(d => File.Exists(Path.Combine(d, "bin", "initdb")))
            .OrderByDescending(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(d => Path.Combine(d, "bin")).FirstOrDefault();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
