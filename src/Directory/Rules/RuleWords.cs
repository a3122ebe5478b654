using Dais.Kernel;

namespace Dais.Directory.Rules;

/// <summary>The words about rules and provisions.</summary>
internal static class RuleWords
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(RuleWords).Assembly, "Dais.Directory/Rules/Phrases.json");

    internal static string Say(string key, Language language, params ReadOnlySpan<object?> details) => book.Say(key, language, details);

    /// <summary>What a set is called.</summary>
    internal static string Set(string id, Language language) => book.Has("set-" + id) ? Say("set-" + id, language) : id;

    /// <summary>A provision as it is cited.</summary>
    internal static string Cite(Provision provision, Language language)
    {
        var kind = provision.Set switch { "convention" => "cite-convention", "cop" => "cite-rule", _ => "cite-review" };
        return provision.Number.Split(" (") is [var number, var part]
            ? Say(kind + "-part", language, number, part.TrimEnd(')'))
            : Say(kind, language, provision.Number);
    }
}
