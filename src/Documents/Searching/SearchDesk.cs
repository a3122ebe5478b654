using Dais.Documents.Keeping;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>The index of this node, opened when it is first needed.</summary>
/// <param name="folder">Where it stands: DATA/search.db. It can be thrown away; the feed makes it anew.</param>
public sealed class SearchDesk(DataFolder folder) : IDisposable
{
    private long fedThrough;
    private readonly Lazy<SearchIndex> index = new(() => SearchIndex.Open(folder.PathOf("search.db")));

    /// <summary>The index.</summary>
    public SearchIndex Index => index.Value;

    /// <summary>Up to which position of the record the index knows what there is to find; 0 before it was looked at.</summary>
    public long FedThrough
    {
        get => Interlocked.Read(ref fedThrough);
        internal set => Interlocked.Exchange(ref fedThrough, value);
    }

    /// <summary>Finds paragraphs.</summary>
    public SearchAnswer Find(SearchQuery query, Clearance clearance) => Index.Find(query, clearance);

    /// <summary>Finds paragraphs for a reader who may see more within some bodies.</summary>
    public SearchAnswer Find(SearchQuery query, SearchSight sight) => Index.Find(query, sight);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (index.IsValueCreated) index.Value.Dispose();
    }
}
