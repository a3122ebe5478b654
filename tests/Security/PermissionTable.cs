using System.Globalization;
using System.Text;
using Dais.Kernel;

namespace Dais.Security.Tests;

/// <summary>The table of docs/permissions.md, from the running endpoint table and from the model.</summary>
internal static class PermissionTable
{
    public static string Of(IReadOnlyList<Route> routes)
    {
        var text = new StringBuilder();
        text.Append("# Who may do what\n\nMade from the code by `tests/Security` (write it anew with `DAIS_GOLDEN=write`); how the rules work is in [security.md](security.md).\n\n");
        text.Append("## Who sees what\n\nA role counts within the body, session, document or State that it is held for. Everyone sees what is public.\n\n| role | sees, besides what is public |\n|---|---|\n");
        foreach (var role in Enum.GetValues<Role>()) text.Append(CultureInfo.InvariantCulture, $"| {role} | {Audiences(RoleAudiences.Of(role, new(ScopeKind.State, "")))} |\n");
        text.Append("\n## What each stage makes of a public part\n\n| stage | who sees it |\n|---|---|\n");
        foreach (var stage in Enum.GetValues<Stage>()) text.Append(CultureInfo.InvariantCulture, $"| {stage} | {Audiences(Label.Public.At(stage).Audience)} |\n");
        text.Append("\n## Who may use a route\n\n| verb | route | deed | who may |\n|---|---|---|---|\n");
        foreach (var route in routes) text.Append(CultureInfo.InvariantCulture, $"| {route.Method} | `{route.Pattern}` | {route.Rule!.Deed.Key} | {Who(route.Rule.Deed)} |\n");
        return text.ToString();
    }

    private static string Who(Deed deed) => deed.IsOpen ? "anyone" : string.Join(", ", deed.By);

    private static string Audiences(Audience audience) => audience == Audience.None ? "nothing" : string.Join(", ", Enum.GetValues<Audience>().Where(a => a != Audience.None && audience.HasFlag(a)));
}
