namespace Dais.Documents.Keeping;

/// <summary>Values that were made not long ago, each for a version of its source: made again when the source has changed.</summary>
/// <param name="capacity">How many are kept; the one not asked for longest goes first.</param>
public sealed class Recent<T>(int capacity)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Version, T Value, long Asked)> values = [];
    private long asked;

    /// <summary>The value of a key, made when there is none for this version yet.</summary>
    /// <remarks>Two who ask at the same time may both make it; both get the same value's worth, and one of them is kept.</remarks>
    public T Get(string key, string version, Func<T> make)
    {
        if (Find(key, version) is { } known) return known;
        var made = make();
        lock (gate)
        {
            if (values.Count >= capacity && !values.ContainsKey(key)) values.Remove(values.MinBy(v => v.Value.Asked).Key);
            values[key] = (version, made, ++asked);
        }

        return made;
    }

    /// <summary>The value of a key; null when there is none for this version.</summary>
    public T? Find(string key, string version)
    {
        lock (gate)
        {
            if (!values.TryGetValue(key, out var known) || known.Version != version) return null;
            values[key] = known with { Asked = ++asked };
            return known.Value;
        }
    }
}
