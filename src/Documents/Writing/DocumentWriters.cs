namespace Dais.Documents.Writing;

/// <summary>Writes a document as Typst markup, which the typesetter turns into PDF.</summary>
public static class TypstWriter
{
    /// <summary>The markup.</summary>
    public static string Write(Document document) => throw new NotImplementedException();
}
