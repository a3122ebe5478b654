using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Layout;
using Dais.Ui.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;

namespace Dais.Directory.Instruments;

/// <summary>The pages of instruments and their participants.</summary>
internal static class InstrumentPages
{
    /// <summary>The list of instruments, which changes when a newer list of participants is kept.</summary>
    internal static readonly LivePart List = new("instruments", typeof(InstrumentList));

    internal static IServiceCollection AddInstruments(this IServiceCollection services)
    {
        var book = new ReadModel<InstrumentBook>("instruments", InstrumentBook.Fold) { Kinds = ["instrument"] };
        services.AddSingleton(book).AddSingleton<ReadModel>(book).AddSingleton<ListIntake>();
        return services.AddSingleton(new MenuEntry(20, "instruments", language => InstrumentWords.Say("menu", language)));
    }

    internal static void MapInstruments(this RouteGroupBuilder pages)
    {
        var instruments = pages.MapGroup("/instruments");
        instruments.MapGet("", (Language language) => new RazorComponentResult<InstrumentsPage>(new { Language = language })).Needs(InstrumentDeeds.Read);
        instruments.MapLive("/live", List).Needs(InstrumentDeeds.Read);
        instruments.MapGet("/{code}", Show).Needs(InstrumentDeeds.Read);
        instruments.MapGet("/{code}/participants.csv", Csv).Needs(InstrumentDeeds.Read);
        instruments.MapListImport();
    }

    private static IResult Show(HttpContext context, Language language, string code, ReadModel<InstrumentBook> book, string? on, string? group, string? status)
    {
        if (Instrument.Find(code) is not { } instrument) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var lists = book.State.ListsOf(instrument);
        var view = lists is [.., var present] ? InstrumentView.Of(instrument, present, language, QuestionOf(on, group, status)) : null;
        var wrong = !string.IsNullOrWhiteSpace(on) && view?.Question.On is null ? on : null;
        return new RazorComponentResult<InstrumentPage>(new { Language = language, Instrument = instrument, View = view, Lists = lists, WrongDate = wrong })
        {
            StatusCode = wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static IResult Csv(HttpContext context, Language language, string code, ReadModel<InstrumentBook> book, string? on, string? group, string? status)
    {
        if (Instrument.Find(code) is not { } instrument || book.State.Present(instrument) is not { } list) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var view = InstrumentView.Of(instrument, list, language, QuestionOf(on, group, status));
        // The mark tells a spreadsheet that the letters are UTF-8.
        return TypedResults.File(
            [.. "\uFEFF"u8, .. System.Text.Encoding.UTF8.GetBytes(ParticipantsCsv.Write(view))],
            "text/csv; charset=utf-8",
            $"{instrument.Code}-{LocalDatePattern.Iso.Format(view.On)}.{language}.csv");
    }

    // What is no date, group or status of ours asks for nothing.
    private static InstrumentQuestion QuestionOf(string? on, string? group, string? status) => new(
        LocalDatePattern.Iso.Parse(on?.Trim() ?? "") is { Success: true, Value: { Year: > 1800 } day } ? day : null,
        group == InstrumentQuestion.NoGroup || RegionalGroup.All.Any(g => g.Key == group) ? group : null,
        InstrumentWords.StatusOf(status));
}
