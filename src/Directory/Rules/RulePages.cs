using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Rules;

/// <summary>The page of the rules that are cited.</summary>
internal static class RulePages
{
    private static readonly Deed read = Deed.Open("rules.read");

    internal static void MapRuleSets(this RouteGroupBuilder pages) =>
        pages.MapGet("/rules", (Language language) => new RazorComponentResult<RulesPage>(new { Language = language })).Needs(read);
}
