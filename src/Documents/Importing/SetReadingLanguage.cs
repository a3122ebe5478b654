using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>The text is to be read as one in another language.</summary>
/// <param name="Language">The language; null to have it recognized.</param>
/// <param name="Seen">The version that who asks has seen.</param>
public sealed record SetReadingLanguage(Language? Language, int Seen);

/// <summary>The text is read as one in this language from now on.</summary>
/// <param name="Language">The language; null to have it recognized.</param>
public sealed record ReadingLanguageSet(Language? Language) : IAct;

internal static class SettingReadingLanguage
{
    public static Decision Decide(Import? import, SetReadingLanguage command) =>
        ImportRules.Against(import, command.Seen) is { } rule ? Decision.Refuse(rule)
        : import!.Language == command.Language ? Decision.Act()
        : Decision.Act(new ReadingLanguageSet(command.Language));
}
