using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Directory.Accounts.Invitations;

/// <summary>An invitation to a person: whoever opens its link first sets their key, and has the roles.</summary>
/// <param name="Id">Its id, to withdraw it by; not the link.</param>
/// <param name="Person">The id the person has, or will have.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Email">Their sign-in name.</param>
/// <param name="Language">The language in which they are written to.</param>
/// <param name="Roles">The roles they will hold; none where a person who has an account sets a new key.</param>
/// <param name="Scope">What the roles are held for.</param>
/// <param name="IssuedBy">Who invited them: an id.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="ExpiresAt">Until when the link leads anywhere.</param>
public sealed record Invitation(
    string Id, string Person, string Name, string Email, Language Language, ImmutableArray<Role> Roles, Scope Scope, string IssuedBy, Instant IssuedAt, Instant ExpiresAt);
