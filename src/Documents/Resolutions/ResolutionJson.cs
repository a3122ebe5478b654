namespace Dais.Documents.Resolutions;

/// <summary>A resolution or decision as JSON: what other programs read of it.</summary>
/// <remarks>
/// Dates are ISO 8601, languages two letters, States ISO 3166 alpha-3, numbers numbers. A paragraph's text is whole, with its list, and without
/// the marks of notes; its points stand in it once more with their own marks and ids. Paragraphs of a section whose numbers begin anew stand
/// in that section, those of an annex in the annex. What the document does not say is null, or left out where it is rare.
/// </remarks>
public static class ResolutionJson
{
    /// <summary>Writes a reading: the structure, the requests, what is cited, and the findings.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="indented">Whether a person is to read it.</param>
    public static string Write(ResolutionReading reading, bool indented = true) => ResolutionJsonWriter.Write(reading, indented);
}
