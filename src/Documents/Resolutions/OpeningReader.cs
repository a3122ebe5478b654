using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Where opening words stand.</summary>
public enum OpeningPlace
{
    /// <summary>At the head of a recital.</summary>
    Recital,

    /// <summary>At the head of an operative paragraph.</summary>
    Operative,
}

/// <summary>Finds the opening words that an official text sets in italics, and the verbs in them.</summary>
public static class OpeningReader
{
    /// <summary>The opening words of a paragraph.</summary>
    /// <param name="text">The paragraph, without its number.</param>
    /// <param name="language">Its language.</param>
    /// <param name="place">Recital or operative paragraph.</param>
    /// <returns>The opening; null where the paragraph has none.</returns>
    public static Opening? Read(string text, Language language, OpeningPlace place) => null;
}
