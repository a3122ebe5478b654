namespace Dais.Documents.Writing;

/// <summary>Writes a document as a Word file.</summary>
public static class DocxWriter
{
    /// <summary>The package's bytes.</summary>
    public static byte[] Write(Document document) => throw new NotImplementedException();
}
