using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Importing;

/// <summary>A file that was received to be read as an agenda.</summary>
/// <param name="Id">From the bytes as received, so that the same file is the same import.</param>
/// <param name="FileName">As the sender called it; shown, never used as a path.</param>
/// <param name="ReceivedAt">When it came.</param>
public sealed record Import(string Id, string FileName, Instant ReceivedAt)
{
    /// <summary>The language in which it is to be read; null to have it recognized.</summary>
    public Language? Language { get; init; }

    /// <summary>How often it was corrected; a form made for another version is stale.</summary>
    public int Version { get; init; }

    /// <summary>The session it was kept as; null while it is being read.</summary>
    public string? Session { get; init; }
}

/// <summary>An import with what its reader made of it, as received or as corrected.</summary>
/// <param name="Import">The import.</param>
/// <param name="Received">The text as received.</param>
/// <param name="Source">The text that was read: as received, or as corrected.</param>
/// <param name="Reading">What the reader made of it.</param>
/// <param name="Changes">The lines of both texts side by side; null when nothing was corrected.</param>
public sealed record ImportReading(
    Import Import, SourceText Received, SourceText Source, AgendaReading Reading, IReadOnlyList<LineChange>? Changes)
{
    /// <summary>Whether the text was corrected.</summary>
    public bool IsCorrected => Changes is not null;
}
