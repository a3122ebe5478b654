using Dais.Documents.Keeping;
using Dais.Documents.Register;
using Dais.Documents.Searching;
using Dais.Documents.Tests.Register;

namespace Dais.Documents.Tests.Searching;

/// <summary>An index of its own that is fed from a real record.</summary>
public abstract class FedIndex : IAsyncLifetime
{
    private protected DocumentGround Ground { get; } = new();

    private protected DirectoryInfo Folder { get; } = System.IO.Directory.CreateTempSubdirectory("dais-fed-");

    private protected SearchDesk Desk { get; set; } = null!;

    private protected static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Ground.OpenAsync();
        Desk = new(new DataFolder(Folder.FullName));
    }

    public async ValueTask DisposeAsync()
    {
        Desk.Dispose();
        Folder.Delete(recursive: true);
        await Ground.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task FeedAsync(IKnowAgendas? agendas = null, IPlaceDocuments? places = null)
    {
        var known = await Ground.KnownAsync();
        using var feed = Ground.Feed(Desk, agendas, places);
        await feed.FeedAsync(known, Ended);
    }
}
