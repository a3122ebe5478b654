using System.Globalization;
using Dais.Kit;

namespace Dais.Acceptance.Tests.Nodes;

/// <summary>Two nodes on one database behind nginx, in folders and on ports of their own.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-nodes-");
    private PostgresCluster? cluster;
    private Nginx? nginx;

    /// <summary>Why they cannot be had here; null where they can.</summary>
    public static string? Missing => PostgresCluster.Missing ?? Nginx.Missing;

    public DaisNode One { get; private set; } = null!;

    public DaisNode Other { get; private set; } = null!;

    /// <summary>What stands before both.</summary>
    public Uri Address => nginx!.Address;

    public PostgresCluster Cluster => cluster!;

    /// <summary>The database, as the command line reads it.</summary>
    public string Database => string.Create(CultureInfo.InvariantCulture, $"postgres://dais@127.0.0.1:{cluster!.Port}/dais");

    /// <summary>The same, as Npgsql reads it.</summary>
    public string Connection => cluster!.Connection("dais");

    /// <summary>What a verb on the same database needs to know.</summary>
    public IReadOnlyDictionary<string, string> Environment => DaisNode.Environment(folder.FullName, Database);

    public string DataFolder(string name) => Path.Combine(folder.FullName, name);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        cluster = await PostgresCluster.StartAsync();
        await PostgresCluster.AsServerAsync("createdb", "-h", "127.0.0.1", "-p", cluster.Port.ToString(CultureInfo.InvariantCulture), "-U", "dais", "dais");
        (One, Other) = (NewNode("one"), NewNode("other"));
        // Together, on a database in which there is nothing yet.
        await Task.WhenAll(One.StartAsync(), Other.StartAsync());
        nginx = await Nginx.StartAsync(One.Port, Other.Port);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (nginx is not null) await nginx.DisposeAsync();
        if (One is not null) await One.DisposeAsync();
        if (Other is not null) await Other.DisposeAsync();
        if (cluster is not null) await cluster.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private DaisNode NewNode(string name) => new(DaisServer.Executable, Repository.Root, folder.FullName, name, Database);
}
