using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Resolutions;

/// <summary>What was read above a resolution's text.</summary>
internal sealed class ResolutionMasthead
{
    internal List<DocumentSymbol> Symbols { get; } = [];

    internal string? Organ { get; set; }

    internal string? OrganName { get; set; }

    internal int? Session { get; set; }

    internal string? Committee { get; set; }

    internal List<ItemTakenUp> Items { get; } = [];

    internal Distribution? Distribution { get; set; }

    internal LocalDate? Issued { get; set; }

    internal Language? Original { get; set; }

    internal string? AdoptionLine { get; set; }

    internal LocalDate? Adopted { get; set; }

    internal string? Origin { get; set; }

    internal string? SponsorsLine { get; set; }

    internal List<string> Sponsors { get; } = [];

    internal string? Number { get; set; }

    internal Passage? Title { get; set; }

    internal DocumentKind Kind { get; set; }
}
