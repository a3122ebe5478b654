using Dais.Kernel;

namespace Dais.Documents.Searching.Pages;

/// <summary>The words of the search page.</summary>
internal static class SearchWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(SearchWords).Assembly, "Dais.Documents/Searching/Pages/Phrases.json");

    internal static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);
}
