using System.Diagnostics;

namespace Dais.Record.Tests.Sqlite;

/// <summary>A folder that is a disk of its own while a test runs. Only root may mount one: elsewhere a test of a full disk is skipped.</summary>
public sealed class Mounted : IDisposable
{
    private readonly string folder;

    private Mounted(string folder) => this.folder = folder;

    /// <summary>A small disk in memory.</summary>
    public static Mounted Small(string folder, int kibibytes) => Mount(folder, ["-t", "tmpfs", "-o", FormattableString.Invariant($"size={kibibytes}k"), "tmpfs", folder]);

    /// <summary>The folder as it is, on a disk that cannot be written to.</summary>
    public static IDisposable ReadOnly(string folder)
    {
        if (!OperatingSystem.IsWindows() && Environment.UserName != "root") return new Closed(folder);
        var mounted = Mount(folder, ["--bind", folder, folder]);
        if (Run("mount", ["-o", "remount,bind,ro", folder])) return mounted;
        mounted.Dispose();
        Assert.Skip("This machine does not let a folder be made read-only.");
        return mounted;
    }

    public void Dispose() => Run("umount", ["-l", folder]);

    private static Mounted Mount(string folder, string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") Assert.Skip("Only root on Linux may mount a disk for a test.");
        Directory.CreateDirectory(folder);
        if (!Run("mount", arguments)) Assert.Skip("This machine does not let root mount a disk.");
        return new(folder);
    }

    private static bool Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>What root may do, permissions do for everybody else.</summary>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private sealed class Closed : IDisposable
    {
        private const UnixFileMode Reading = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        private readonly string folder;

        internal Closed(string folder)
        {
            this.folder = folder;
            Set(Reading);
        }

        public void Dispose() => Set(Reading | UnixFileMode.UserWrite);

        private void Set(UnixFileMode mode)
        {
            foreach (var path in (string[])[folder, .. Directory.EnumerateFiles(folder)]) File.SetUnixFileMode(path, mode);
        }
    }
}
