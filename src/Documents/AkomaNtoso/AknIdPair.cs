using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>The ids of an element, ours and theirs, and who may see it, taken before its words are read, for then they are gone.</summary>
internal readonly record struct AknIdPair(string? Ours, string? Theirs, Label Label)
{
    /// <summary>Those of the element the cursor stands at. In a file of ours eId is our id and wId theirs; in another's eId is theirs.</summary>
    public static AknIdPair At(AknCursor cursor, bool isOurs) => isOurs
        ? new(Decoded(cursor.Attribute("eId")), cursor.Attribute("wId"), AknLabels.Of(cursor.Own("label")))
        : new(null, cursor.Attribute("eId"), default);

    public T On<T>(T part)
        where T : Part => part with { Id = Ours, WId = Theirs, Label = Label };

    private static string? Decoded(string? id) => id is null ? null : System.Xml.XmlConvert.DecodeName(id);
}
