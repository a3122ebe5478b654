using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reading;

/// <summary>What was read of the masthead.</summary>
internal sealed class MastheadRead
{
    internal List<DocumentSymbol> Symbols { get; } = [];

    internal string? Organ { get; set; }

    internal string? Body { get; set; }

    internal string? Title { get; set; }

    internal int? SessionNumber { get; set; }

    /// <summary>Whether bodies meet jointly, each with a number of its own.</summary>
    internal bool HasSeveralSessions { get; set; }

    internal Distribution? Distribution { get; set; }

    internal LocalDate? Issued { get; set; }

    internal Language? Original { get; set; }

    internal string? Place { get; set; }

    internal LocalDate? Start { get; set; }

    internal LocalDate? End { get; set; }

    /// <summary>The line, from 0, on which the session's dates stand.</summary>
    internal int? DatesLine { get; set; }

    internal List<string> Notes { get; } = [];

    internal DigitStyle Digits { get; set; }
}
