using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Dais.Kit;

namespace Dais.Acceptance.Tests.Nodes;

/// <summary>nginx before two nodes, with the configuration of docs/operating.md on addresses of this machine.</summary>
internal sealed partial class Nginx : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-nginx-");
    private readonly int port = DaisNode.FreePort();
    private Process? process;

    /// <summary>Why it cannot be started here; null where it can.</summary>
    public static string? Missing => Program is null ? "nginx is not installed (apt-get install nginx-light)." : null;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    private static string? Program { get; } = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx" }.FirstOrDefault(File.Exists);

    /// <summary>Starts it, and waits until it listens.</summary>
    public static async Task<Nginx> StartAsync(int first, int second)
    {
        var nginx = new Nginx();
        var configuration = Path.Combine(nginx.folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, nginx.Configuration(first, second));
        nginx.process = Process.Start(new ProcessStartInfo(Program!, ["-p", nginx.folder.FullName, "-c", configuration, "-e", nginx.LogFile]) { UseShellExecute = false })!;
        using var http = new HttpClient { BaseAddress = nginx.Address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                await http.GetAsync("/health", TestContext.Current.CancellationToken);
                return nginx;
            }
            catch (HttpRequestException) when (tries < 100 && !nginx.process.HasExited)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { } running)
        {
            // SIGTERM to the master: it ends its workers, whom SIGKILL would leave behind.
            using (var kill = Process.Start("kill", ["-TERM", running.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
            await running.WaitForExitAsync();
            running.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private string LogFile => Path.Combine(folder.FullName, "error.log");

    private string Configuration(int first, int second)
    {
        var sample = Sample().Match(File.ReadAllText(Repository.PathOf("docs", "operating.md"))).Groups["sample"].Value;
        var here = Certificates().Replace(sample, "")
            .Replace("10.0.0.7:5080", $"127.0.0.1:{first}", StringComparison.Ordinal)
            .Replace("10.0.0.8:5080", $"127.0.0.1:{second}", StringComparison.Ordinal)
            .Replace("listen 443 ssl http2;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal);
        Assert.Equal(4, here.Split("127.0.0.1:").Length);
        var temporary = string.Join("\n", new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(n => $"{n}_temp_path {folder.FullName}/{n};"));
        var user = Environment.IsPrivilegedProcess ? "user root;\n" : "";
        return $"{user}daemon off;\nworker_processes 1;\npid {folder.FullName}/pid;\nerror_log {LogFile} warn;\nevents {{ worker_connections 512; }}\nhttp {{\naccess_log off;\n{temporary}\n{here}\n}}\n";
    }

    [GeneratedRegex("```nginx\n(?<sample>.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Sample();

    [GeneratedRegex("^ *ssl_.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Certificates();
}
