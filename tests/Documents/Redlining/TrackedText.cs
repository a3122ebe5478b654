using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Tests.Redlining;

/// <summary>What a Word file says when all its tracked changes are accepted, or all rejected.</summary>
internal static class TrackedText
{
    public static IReadOnlyList<string> Accepted(byte[] docx) => Read(docx, new(typeof(DeletedRun), typeof(MoveFromRun), typeof(Deleted), typeof(MoveFrom)));

    public static IReadOnlyList<string> Rejected(byte[] docx) => Read(docx, new(typeof(InsertedRun), typeof(MoveToRun), typeof(Inserted), typeof(MoveTo)));

    /// <summary>The elements that are taken out: runs, and the ends of paragraphs. A paragraph without an end goes on in the next.</summary>
    private sealed record TakenOut(Type Run, Type MovedRun, Type End, Type MovedEnd)
    {
        public bool Has(OpenXmlElement? element) => element is not null && (element.GetType() == Run || element.GetType() == MovedRun || element.GetType() == End || element.GetType() == MovedEnd);
    }

    private static List<string> Read(byte[] docx, TakenOut takenOut)
    {
        using var file = Writing.DocxFile.Open(docx);
        var (paragraphs, begun) = (new List<string>(), "");
        foreach (var paragraph in file.MainDocumentPart!.Document.Body!.Elements<W.Paragraph>())
        {
            begun += string.Concat(paragraph.Descendants().Where(e => !e.Ancestors().Any(takenOut.Has)).Select(Said));
            if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Any(takenOut.Has) == true) continue;
            paragraphs.Add(begun);
            begun = "";
        }

        // The empty paragraph that ends every file of ours is no paragraph of the text.
        Assert.Equal("", paragraphs[^1]);
        paragraphs.RemoveAt(paragraphs.Count - 1);
        return paragraphs;
    }

    private static string Said(OpenXmlElement element) => element switch
    {
        W.Text or DeletedText => element.InnerText,
        TabChar when element.Parent is Run => "\t",
        Break => "\n",
        _ => "",
    };
}
