namespace Dais.Documents.Writing;

/// <summary>Writes a document as a complete HTML page fit for print and file.</summary>
public static class HtmlWriter
{
    /// <summary>UTF-8 bytes.</summary>
    public static byte[] Write(Document document) => throw new NotImplementedException();
}

/// <summary>Writes a document as a Word file.</summary>
public static class DocxWriter
{
    /// <summary>The package's bytes.</summary>
    public static byte[] Write(Document document) => throw new NotImplementedException();
}
