using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui;
using Dais.Ui.Access;
using Dais.Ui.Layout;
using Dais.Ui.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dais.App.LatestActs;

/// <summary>The page of the record: its latest acts, as they come.</summary>
internal static class RecordPages
{
    private static readonly Deed read = Deed.Open("record.read");

    private static readonly LivePart part = new("acts", typeof(ActTable)) { Labels = [Label.Public, Label.For(Audience.Secretariat)] };

    public static IServiceCollection AddLatestActs(this IServiceCollection services)
    {
        var acts = new ReadModel<LatestActs>("latest-acts", LatestActs.Fold) { Snapshot = LatestActs.Snapshot };
        services.AddSingleton(acts).AddSingleton<ReadModel>(acts);
        return services.AddSingleton(new MenuEntry(30, "record", language => ActWords.Say("menu", language)));
    }

    public static void MapLatestActs(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapGet("/record", ShowAsync).Needs(read);
        pages.MapLive("/record/live", part).Needs(read);
    }

    private static async Task<RazorComponentResult<RecordPage>> ShowAsync(HttpContext context, Language language)
    {
        var clearance = context.Clearance();
        await context.NoteReadingAsync("record", part.Labels.Where(clearance.MaySee));
        return new(new { Language = language, Clearance = clearance });
    }
}
