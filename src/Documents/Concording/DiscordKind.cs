namespace Dais.Documents.Concording;

/// <summary>In what versions part.</summary>
public enum DiscordKind
{
    /// <summary>The number of recitals.</summary>
    Recitals,

    /// <summary>The number of paragraphs, headings among them, that follow the preamble.</summary>
    Paragraphs,

    /// <summary>The number of points in a list.</summary>
    ListItems,

    /// <summary>The number of footnotes; the mark of a reissue ("*") is none.</summary>
    Footnotes,

    /// <summary>The number of headings.</summary>
    Headings,

    /// <summary>The numbers of the paragraphs.</summary>
    Numbering,

    /// <summary>The date of adoption.</summary>
    AdoptionDate,

    /// <summary>A part that one version lacks or has alone.</summary>
    Part,

    /// <summary>The order of the points of a list.</summary>
    Order,

    /// <summary>Footnotes called.</summary>
    NoteCalls,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An hour.</summary>
    Time,

    /// <summary>A figure, an amount, a year, an article or paragraph cited.</summary>
    Figure,

    /// <summary>A number in words.</summary>
    NumberInWords,

    /// <summary>The ordinal of a session or meeting.</summary>
    Session,

    /// <summary>A symbol, or the number of a resolution or decision.</summary>
    Symbol,

    /// <summary>A body, a State, or a term of the user's.</summary>
    Name,

    /// <summary>Of whom something is asked, by when, or to whom a report is due.</summary>
    Request,

    /// <summary>A negation.</summary>
    Negation,

    /// <summary>Words in another language.</summary>
    Untranslated,
}
