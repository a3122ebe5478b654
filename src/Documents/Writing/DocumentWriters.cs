namespace Dais.Documents.Writing;

/// <summary>Writes a document as a Word file.</summary>
public static class DocxWriter
{
    /// <summary>The package's bytes.</summary>
    public static byte[] Write(Document document) => throw new NotImplementedException();
}

/// <summary>Writes a document as Akoma Ntoso 3.0 in the AKN4UN shape, always valid against the OASIS schema.</summary>
public static class AknWriter
{
    /// <summary>UTF-8 bytes.</summary>
    public static byte[] Write(Document document) => throw new NotImplementedException();
}

/// <summary>Writes a document as Typst markup, which the typesetter turns into PDF.</summary>
public static class TypstWriter
{
    /// <summary>The markup.</summary>
    public static string Write(Document document) => throw new NotImplementedException();
}
