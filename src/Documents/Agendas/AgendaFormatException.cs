using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>A file is no agenda that can be read: what is wrong, where, and how to mend it.</summary>
/// <param name="key">The message in Agendas/Refusals.json.</param>
/// <param name="path">Where: a JSON path such as <c>$.items[1].title</c>.</param>
/// <param name="details">The words its message needs, after the path.</param>
public sealed class AgendaFormatException(string key, string path, params object?[] details)
    : FormatException(Say(key, Language.English, path, details))
{
    private static readonly PhraseBook Refusals = PhraseBook.Load(typeof(AgendaFormatException).Assembly, "Dais.Documents/Agendas/Refusals.json");

    /// <summary>The name of what is wrong, and the key of its message in six languages (Agendas/Refusals.json).</summary>
    public string Key { get; } = key;

    /// <summary>Where: a JSON path such as <c>$.items[1].title</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The message in a reader's language.</summary>
    public string MessageIn(Language language) => Say(Key, language, Path, details);

    private static string Say(string key, Language language, string path, object?[] details) => Refusals.Say(key, language, [path, .. details]);
}
