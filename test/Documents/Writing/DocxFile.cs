using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Dais.Documents.Tests.Writing;

/// <summary>A Word file as the tests look at it.</summary>
internal static class DocxFile
{
    public static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    /// <summary>What Open XML's own rules find wrong.</summary>
    public static IReadOnlyList<string> Errors(byte[] bytes)
    {
        using var file = Open(bytes);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
