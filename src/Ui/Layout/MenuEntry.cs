using Dais.Kernel;

namespace Dais.Ui.Layout;

/// <summary>A module's place in the main menu.</summary>
/// <param name="Order">Smaller stands first.</param>
/// <param name="Path">The path after the language: "sessions".</param>
/// <param name="Label">Its words.</param>
/// <param name="Needs">The deed that its page is for: who may not do it does not find it in the menu; null for everyone.</param>
public sealed record MenuEntry(int Order, string Path, Func<Language, string> Label, Deed? Needs = null);

/// <summary>A step on the way to a page, shown above its title.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Href">Where it leads; null for the page itself.</param>
/// <param name="Language">The language of the words, where it is not the page's.</param>
public sealed record Step(string Label, string? Href = null, Language? Language = null);
