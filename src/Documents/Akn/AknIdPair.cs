using Dais.Documents.Resolutions;

namespace Dais.Documents.Akn;

/// <summary>The ids of an element, ours and theirs, taken before its words are read, for then they are gone.</summary>
internal readonly record struct AknIdPair(string? Ours, string? Theirs)
{
    /// <summary>Those of the element the cursor stands at. In a file of ours eId is our id and wId theirs; in another's eId is theirs.</summary>
    public static AknIdPair At(AknCursor cursor, bool isOurs) => isOurs
        ? new(cursor.Attribute("eId"), cursor.Attribute("wId"))
        : new(null, cursor.Attribute("wId") ?? cursor.Attribute("eId"));

    public T On<T>(T part)
        where T : Part => part with { Id = Ours, WId = Theirs };
}
