using Dais.Documents.Reading;

namespace Dais.Documents.AkomaNtoso;

/// <summary>What the readers of one file share: whose ids it has, and what there is to say about it.</summary>
internal sealed class AknNotices
{
    /// <summary>What was found so far.</summary>
    public FindingList Findings { get; } = new();

    /// <summary>Whether the file was written by us, so that its eIds are our ids.</summary>
    public bool IsOurs { get; set; }

    /// <summary>Whether subjects, votes and presentation are read as well; most who read a text never ask for them.</summary>
    public bool WithMetadata { get; init; }

    public AknIdPair IdsAt(AknCursor cursor) => AknIdPair.At(cursor, IsOurs);

    /// <summary>An element that is not known where it stands; its words are kept.</summary>
    public void Unknown(AknCursor cursor) => Findings.Note("akn-unknown-element", cursor.Line, $"<{cursor.Name}>");
}
