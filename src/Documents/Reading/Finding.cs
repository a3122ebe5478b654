using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Note,

    /// <summary>Something was inferred or reads doubtfully: compare with the source.</summary>
    Warning,

    /// <summary>A person must look: the reading is incomplete or contradicts itself.</summary>
    Error,
}

/// <summary>What a reader inferred, doubts or could not read. Nothing is mended silently.</summary>
/// <param name="Code">Its name, and the key of its message in six languages (Reading/Messages.json).</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">The line of the source, from 1; null for the document as a whole.</param>
/// <param name="Read">What stands there.</param>
/// <param name="Assumed">What was taken for it, if anything.</param>
public sealed record Finding(string Code, Severity Severity, int? Line, string Read, string? Assumed = null)
{
    private static readonly PhraseBook Messages = PhraseBook.Load(typeof(Finding).Assembly, "Dais.Documents/Reading/Messages.json");

    /// <summary>The finding in a reader's language: {0} is what was read, {1} what was assumed.</summary>
    public string MessageIn(Language language) => Messages.Say(Code, language, Read, Assumed);
}
