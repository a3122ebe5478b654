using Dais.Kernel;

namespace Dais.Directory.Instruments.Reading;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Note,

    /// <summary>Something reads doubtfully: compare with the depositary's list.</summary>
    Warning,

    /// <summary>A person must look before the list is used.</summary>
    Error,
}

/// <summary>What the reader of a list doubts or could not read. No line is dropped, and nothing is mended silently.</summary>
/// <param name="Code">Its name, and the key of its message in six languages (Reading/Phrases.json), which says how to mend it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">The line of the file, from 1; null for the whole.</param>
/// <param name="Read">What stands there.</param>
/// <param name="Detail">What it is held against, if anything.</param>
public sealed record ListFinding(string Code, Severity Severity, int? Line, string Read, string? Detail = null)
{
    private static readonly PhraseBook messages = PhraseBook.Load(typeof(ListFinding).Assembly, "Dais.Directory/Instruments/Reading/Phrases.json");

    /// <summary>The finding in a reader's language: {0} is what was read, {1} the detail.</summary>
    /// <remarks>What is quoted is isolated, so that names of one direction stand whole in a sentence of the other.</remarks>
    public string MessageIn(Language language) => messages.Say(Code, language, Isolated(Read), Isolated(Detail));

    private static string? Isolated(string? quoted) => string.IsNullOrEmpty(quoted) ? quoted : $"\u2068{quoted}\u2069";
}
