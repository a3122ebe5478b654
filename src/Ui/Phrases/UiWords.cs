using Dais.Kernel;

namespace Dais.Ui.Phrases;

/// <summary>The words that every page shares.</summary>
public static class UiWords
{
    /// <summary>The book of interface words.</summary>
    public static PhraseBook Book { get; } = PhraseBook.Load(typeof(UiWords).Assembly, "Dais.Ui/Phrases.json");

    /// <summary>A phrase of the book.</summary>
    public static string Say(string key, Language language, params ReadOnlySpan<object?> details) => Book.Say(key, language, details);

    /// <summary>A language's name, as a reader of another calls it: "阿拉伯文", "arabe".</summary>
    public static string NameOf(Language named, Language language) => Book.Say("language-" + named.Code, language);
}
