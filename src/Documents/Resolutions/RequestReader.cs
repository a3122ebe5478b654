using Dais.Documents.Resolutions.Requests;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Finds what a text asks, of whom, by when, and to whom a report is due.</summary>
public static class RequestReader
{
    private const string DefaultOrgan = "general-assembly";

    /// <summary>The requests of one paragraph or recommendation.</summary>
    /// <param name="text">The whole paragraph with its list, blocks joined by single blanks.</param>
    /// <param name="opening">Its opening words; null where it has none.</param>
    /// <param name="language">Its language.</param>
    public static IReadOnlyList<Request> Read(string text, Opening? opening, Language language) =>
        new ParagraphReader(text, opening, language, DefaultOrgan).Read();
}
