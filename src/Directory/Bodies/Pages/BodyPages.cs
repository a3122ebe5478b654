using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Directory.Bodies.Pages;

/// <summary>The pages of bodies, their circles and seats.</summary>
internal static class BodyPages
{
    internal static IServiceCollection AddBodies(this IServiceCollection services)
    {
        var bodies = new ReadModel<BodyRegister>("bodies", BodyRegister.Fold) { Kinds = [BodyRegister.StreamKind] };
        services.AddSingleton(bodies).AddSingleton<ReadModel>(bodies).AddSingleton<BodyDesk>();
        return services.AddSingleton(new MenuEntry(15, "bodies", language => BodyWords.Say("menu", language)));
    }

    internal static void MapBodies(this RouteGroupBuilder pages)
    {
        var bodies = pages.MapGroup("/bodies");
        bodies.MapGet("", (Language language) => new RazorComponentResult<BodiesPage>(new { Language = language })).Needs(BodyDeeds.Read);
        bodies.MapGet("/{id}", ShowAsync).Needs(BodyDeeds.Read);
        bodies.MapGet("/{id}/circles/{circle}/seats/{seat}", ShowSeat).Needs(BodyDeeds.Read);
        pages.MapBodyForms();
        bodies.MapSeatForms();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, string id, BodyDesk desk) => desk.Known.Find(id) is { } body
        ? new RazorComponentResult<BodyPage>(new { Language = language, Body = body, Bodies = desk.Known, History = await desk.HistoryAsync(body, context.RequestAborted) })
        : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    private static IResult ShowSeat(HttpContext context, Language language, string id, string circle, string seat, BodyDesk desk) =>
        desk.Known.Find(id) is { } body && body.Circle(circle) is { } of && of.Seat(seat) is { } found
            ? new RazorComponentResult<SeatPage>(new { Language = language, Body = body, Circle = of, Seat = found, Bodies = desk.Known })
            : ErrorPages.Show(context, StatusCodes.Status404NotFound);
}
