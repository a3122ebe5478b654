using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Resolutions;

/// <summary>A resolution or decision in one language, adopted or as a draft: its masthead as data, and its parts in the order of the text.</summary>
public sealed record Resolution
{
    /// <summary>Resolution, decision, or a draft of one.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The language of this version.</summary>
    public required Language Language { get; init; }

    /// <summary>The document's own symbols.</summary>
    public IReadOnlyList<DocumentSymbol> Symbols { get; init; } = [];

    /// <summary>The organ as a code that is the same in every language: general-assembly, economic-and-social-council, conference-of-the-parties.</summary>
    public string? Organ { get; init; }

    /// <summary>The organ's name as printed.</summary>
    public string? OrganName { get; init; }

    /// <summary>The session's number.</summary>
    public int? Session { get; init; }

    /// <summary>The committee as printed.</summary>
    public string? Committee { get; init; }

    /// <summary>The agenda items it was adopted under.</summary>
    public IReadOnlyList<ItemTakenUp> AgendaItems { get; init; } = [];

    /// <summary>Distribution.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>The date of issue.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The original language, as the masthead says it.</summary>
    public Language? Original { get; init; }

    /// <summary>The number above the title: "79/10", "79/274 B"; null on a draft.</summary>
    public string? Number { get; init; }

    /// <summary>The title.</summary>
    public Passage? Title { get; init; }

    /// <summary>The line that says by whom and when it was adopted, as printed.</summary>
    public string? AdoptionLine { get; init; }

    /// <summary>The date of adoption.</summary>
    public LocalDate? Adopted { get; init; }

    /// <summary>Where it came from, as printed: "[on the report of the Third Committee (A/79/458, para. 12)]".</summary>
    public string? Origin { get; init; }

    /// <summary>The States that put the draft forward, ISO 3166 alpha-3.</summary>
    public IReadOnlyList<string> Sponsors { get; init; } = [];

    /// <summary>The sponsors' line as printed, including those who are no States; null for none.</summary>
    public string? SponsorsLine { get; init; }

    /// <summary>The text: formula, recitals, headings, operative paragraphs, tables, annexes.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>The lines after the text: the meeting and the date.</summary>
    public IReadOnlyList<Passage> Conclusions { get; init; } = [];

    /// <summary>The footnotes, in order of their marks' first call.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>How the document writes its numbers.</summary>
    public DigitStyle Digits { get; init; }

    /// <summary>What it may be shown to.</summary>
    public Label Label { get; init; }

    /// <summary>Whether it is a sample, which every rendering says on every page.</summary>
    public bool IsSample { get; init; }
}

/// <summary>The item of the agenda a text was adopted under.</summary>
/// <param name="Number">As printed, in digits 0–9: "125 (t)"; null where only the title is printed.</param>
/// <param name="Title">Its title; null where it is not printed.</param>
public sealed record ItemTakenUp(string? Number, string? Title);
