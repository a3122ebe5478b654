using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Instruments;

/// <summary>The pages of States.</summary>
internal static class StatePages
{
    internal static void MapStates(this RouteGroupBuilder pages)
    {
        var states = pages.MapGroup("/states");
        states.MapGet("", (Language language) => new RazorComponentResult<StatesPage>(new { Language = language })).Needs(InstrumentDeeds.Read);
        states.MapGet("/{code}", Show).Needs(InstrumentDeeds.Read);
    }

    private static IResult Show(HttpContext context, Language language, string code, ReadModel<InstrumentBook> book) =>
        States.Find(code) is { Status: not StateStatus.Territory } state
            ? new RazorComponentResult<StatePage>(new { Language = language, State = state, Book = book.State })
            : ErrorPages.Show(context, StatusCodes.Status404NotFound);
}
