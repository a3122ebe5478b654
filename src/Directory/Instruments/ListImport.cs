using System.Globalization;
using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Directory.Instruments;

/// <summary>Taking over a newer list in the browser: send it, see what it would change, keep it.</summary>
/// <remarks>Between the two steps the list stands in the page itself, byte by byte: nothing is kept of a list that nobody wanted kept.</remarks>
internal static class ListImport
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(5);

    internal static void MapListImport(this RouteGroupBuilder instruments)
    {
        instruments.MapGet("/{code}/import", Ask).Needs(InstrumentDeeds.Import);
        instruments.MapForm("/{code}/import", ReadAsync).Needs(InstrumentDeeds.Import, InstrumentDeeds.Read);
        instruments.MapForm("/{code}/import/keep", KeepAsync).Needs(InstrumentDeeds.Import, InstrumentDeeds.Read);
    }

    private static IResult Ask(HttpContext context, Language language, string code) => Instrument.Find(code) is { } instrument
        ? Form(language, instrument)
        : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    private static async Task<IResult> ReadAsync(HttpContext context, Language language, string code, ListIntake intake)
    {
        if (Instrument.Find(code) is not { } instrument) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        if (!ListedDate.TryParse(form["as-of"].ToString().Trim(), out var asOf)) return Refuse(InstrumentWords.Say("as-of-wrong", language, $"\u2068{form["as-of"]}\u2069"));
        if (form.Files["file"] is not { FileName.Length: > 0 } file) return Refuse(InstrumentWords.Say("no-file", language));
        // One byte more than may be read is enough to see that there are too many.
        var bytes = new byte[Math.Min(file.Length, Reading.ParticipantReader.LargestFile + 1)];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancel);
        var preview = await intake.PreviewAsync(instrument, asOf, bytes, cancel);
        return preview.Reading.Refusal is { } refusal ? Refuse(refusal.MessageIn(language)) : Show(language, preview, form["source"], null);

        RazorComponentResult<ListImportPage> Refuse(string why) => Form(language, instrument, why, form["as-of"], form["source"]);
    }

    private static async Task<IResult> KeepAsync(HttpContext context, Language language, string code, ListIntake intake, ReadModel<InstrumentBook> book)
    {
        if (Instrument.Find(code) is not { } instrument) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        if (!ListedDate.TryParse(form["as-of"], out var asOf) || !int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            || BytesOf(form["list"].ToString()) is not { } bytes)
            return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        var preview = await intake.PreviewAsync(instrument, asOf, bytes, cancel);
        if (preview.Reading.Refusal is not null) return ErrorPages.Show(context, StatusCodes.Status400BadRequest);
        if (preview.Reading.HasErrors && form["looked"] != "yes") return Show(language, preview, form["source"], InstrumentWords.Say("must-look", language));
        var by = new By(context.Reader().Id ?? "unknown") { Authority = $"depositary list as of {asOf}, chapter {instrument.Chapter}" };
        var recorded = await intake.KeepAsync(preview, seen, form["source"], by, cancel);
        if (recorded is not Recorded.Done done) return Show(language, preview, form["source"], ListIntake.WhyNot(recorded, language));
        await book.WaitForAsync(done.Position, longestWait, cancel);
        return TypedResults.LocalRedirect($"/{language}/instruments/{instrument.Code}");
    }

    private static byte[]? BytesOf(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    private static RazorComponentResult<ListImportPage> Form(Language language, Instrument instrument, string? refusal = null, string? asOf = null, string? source = null) =>
        new(new { Language = language, Instrument = instrument, Refusal = refusal, AsOf = asOf, Source = source })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static RazorComponentResult<ListPreviewPage> Show(Language language, ListPreview preview, string? source, string? problem) =>
        new(new { Language = language, Preview = preview, Source = source, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
