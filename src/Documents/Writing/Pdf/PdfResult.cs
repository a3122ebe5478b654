using Dais.Kernel;

namespace Dais.Documents.Writing.Pdf;

/// <summary>A PDF, or why there is none.</summary>
public abstract record PdfResult
{
    private PdfResult()
    {
    }

    /// <summary>The PDF.</summary>
    /// <param name="Bytes">The file.</param>
    /// <param name="Replaced">The characters that no face has and that the PDF shows as U+FFFD; empty as a rule.</param>
    public sealed record Pdf(ReadOnlyMemory<byte> Bytes, string Replaced = "") : PdfResult;

    /// <summary>There is no PDF.</summary>
    /// <param name="Why">The kind of trouble.</param>
    /// <param name="Detail">What the machine said, for a log; not translated.</param>
    public sealed record Unavailable(PdfTrouble Why, string Detail) : PdfResult
    {
        /// <summary>The reason and what to do about it, in the reader's language.</summary>
        public string Say(Language language) => PdfPhrases.Say(Why, language);
    }
}

/// <summary>Why there is no PDF.</summary>
public enum PdfTrouble
{
    /// <summary>The program node could not be started.</summary>
    NodeMissing,

    /// <summary>The typesetter or its fonts are not installed in the web folder.</summary>
    PackagesMissing,

    /// <summary>The typesetter died, was started again and died again.</summary>
    Died,

    /// <summary>It took longer than the options allow.</summary>
    TookTooLong,

    /// <summary>The document or its PDF is larger than the options allow.</summary>
    TooLarge,

    /// <summary>Too many documents are waiting.</summary>
    TooManyWaiting,

    /// <summary>The typesetter refused the document: a mistake of ours.</summary>
    Refused,

    /// <summary>The program is ending.</summary>
    Closed,
}

/// <summary>The phrases of this folder.</summary>
internal static class PdfPhrases
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(PdfPhrases).Assembly, "Dais.Documents/Writing/Pdf/Phrases.json");

    public static string Say(PdfTrouble why, Language language) => book.Say($"pdf.{why}", language);
}
