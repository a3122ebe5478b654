namespace Dais.Documents.Reading.Pdf;

/// <summary>A word with its box, in points from the top left corner of the page. Its letters stand as they are seen, from left to right.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    internal double Height => Bottom - Top;

    internal double Width => Right - Left;

    internal double Middle => (Top + Bottom) / 2;
}

/// <summary>A page and its words, in the order in which the program found them.</summary>
internal sealed record PdfPage(double Width, double Height, List<PdfWord> Words);
