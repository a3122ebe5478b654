using System.Text;
using Dais.Documents.Resolutions.Requests;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Finds what a text asks, of whom, by when, and to whom a report is due.</summary>
/// <remarks>
/// <para>A request is a verb of asking (requests, invites, calls upon, urges, encourages, appeals, demands, recommends …) with somebody
/// addressed. "Calls for respect" addresses no one and is none; nor is a decision ("decides that the Committee shall"), which binds and
/// does not ask. A list is one request as a whole ("requests the Secretary-General: (a) to …; (b) to …"), unless each point names its own
/// addressee ("calls upon: (a) States to …; (b) the Secretariat to …").</para>
/// <para>In a recommendation without a verb of asking the subject of "should" or "is encouraged to" is addressed.</para>
/// <para>Names that no list has are left out; a verb whose addressees are all unknown yields nothing.</para>
/// </remarks>
public static class RequestReader
{
    /// <summary>The requests of all operative paragraphs, in order.</summary>
    public static IReadOnlyList<Request> Read(Resolution resolution)
    {
        List<Request> found = [];
        foreach (var part in resolution.Parts) Read(part, resolution, found);
        return found;
    }

    /// <summary>The requests of one paragraph or recommendation.</summary>
    /// <param name="text">The whole paragraph with its list, blocks joined by single blanks.</param>
    /// <param name="opening">Its opening words; null where it has none.</param>
    /// <param name="language">Its language.</param>
    /// <param name="organ">The body that speaks, as a code, to which "report to it" and "its President" refer; null when it is not known.</param>
    public static IReadOnlyList<Request> Read(string text, Opening? opening, Language language, string? organ = null) =>
        new ParagraphReader(text, opening, language, organ).Read();

    private static void Read(Part part, Resolution resolution, List<Request> found)
    {
        if (part is OperativeParagraph paragraph)
        {
            foreach (var request in Read(Whole(paragraph), paragraph.Opening, resolution.Language, resolution.Organ))
                found.Add(request with { Part = paragraph.Id, Paragraph = paragraph.Number });
        }
        else if (part is not Annex)
        {
            foreach (var within in part.Within) Read(within, resolution, found);
        }
    }

    private static string Whole(OperativeParagraph paragraph)
    {
        if (paragraph.Within.Count == 0) return paragraph.Words.Text;
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString();
    }

    private static void Append(Part part, StringBuilder text)
    {
        if (part is WordedPart { Words.Text: { Length: > 0 } words })
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(words);
        }

        foreach (var within in part.Within) Append(within, text);
    }
}
