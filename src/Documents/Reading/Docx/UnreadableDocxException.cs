namespace Dais.Documents.Reading.Docx;

/// <summary>A Word file cannot be read; thrown from the depth of a part and caught at the door, where it becomes a refusal.</summary>
internal sealed class UnreadableDocxException(string code, string read, string? assumed = null) : Exception(code)
{
    /// <summary>What is said to the reader.</summary>
    internal Finding Refusal { get; } = new(code, Severity.Error, null, read, assumed);
}
