using System.Text.Json.Serialization;
using Dais.Record.Acts;
using Dais.Record.Proof;

namespace Dais.Documents.Importing;

/// <summary>The acts of this folder, as they are put on the record.</summary>
internal static class ImportActs
{
    /// <summary>Which of them name bytes.</summary>
    public static readonly INameBytes NamesOfBytes = new BytesInBody("bytes", "document-received", "reading-corrected");

    /// <summary>Makes them known.</summary>
    public static ActTypes AddImports(this ActTypes types) => types
        .Add("document-received", ImportJson.Default.DocumentReceived)
        .Add("reading-corrected", ImportJson.Default.ReadingCorrected)
        .Add("reading-restored", ImportJson.Default.ReadingRestored)
        .Add("reading-language-set", ImportJson.Default.ReadingLanguageSet)
        .Add("reading-kind-set", ImportJson.Default.ReadingKindSet)
        // Version 2 may name a document in place of a session.
        .Add("document-kept", ImportJson.Default.DocumentKept, version: 2).Upcast("document-kept", 1, body => body)
        .Add("document-discarded", ImportJson.Default.DocumentDiscarded);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DocumentReceived))]
[JsonSerializable(typeof(ReadingCorrected))]
[JsonSerializable(typeof(ReadingRestored))]
[JsonSerializable(typeof(ReadingLanguageSet))]
[JsonSerializable(typeof(ReadingKindSet))]
[JsonSerializable(typeof(DocumentKept))]
[JsonSerializable(typeof(DocumentDiscarded))]
internal sealed partial class ImportJson : JsonSerializerContext;
