namespace Dais.Directory.Accounts.Invitations;

/// <summary>The letter that goes with a link: plain text in the invited person's language, to be pasted into mail.</summary>
internal static class Letter
{
    public static string Of(Invite invite, string organization, string link)
    {
        var language = invite.Language;
        return invite.Roles.IsEmpty
            ? AccountWords.Say("letter-reset", language, invite.Name, organization, link)
            : AccountWords.Say(
                "letter-invitation", language, invite.Name, organization, AccountWords.Roles(invite.Roles, language), AccountWords.Scope(invite.Scope, language), link);
    }
}
