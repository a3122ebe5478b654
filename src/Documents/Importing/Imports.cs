using System.Globalization;
using Dais.Documents.Reading;
using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Dais.Ui.Forms;
using Dais.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Documents.Importing;

/// <summary>The pages and forms of importing.</summary>
public static class Imports
{
    /// <summary>The largest file that is read, in bytes: more than a thousand pages of text.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    internal static void MapImports(this RouteGroupBuilder pages)
    {
        var import = pages.MapGroup("/import");
        import.MapGet("", (Language language) => Form(language, null, null)).Needs(ImportDeeds.Receive);
        import.MapForm("", ReceiveAsync).Needs(ImportDeeds.Receive).TakesFiles();
        import.MapGet("/{id}", ShowAsync).Needs(ImportDeeds.Read);
        import.MapGet("/{id}/received", ReceivedAsync).Needs(ImportDeeds.Read);
        import.MapGet("/{id}/structure.json", StructureAsync).Needs(ImportDeeds.Read);
        import.MapCorrecting();
        import.MapDeciding();
    }

    /// <summary>The form, with the reason why a file was not read.</summary>
    internal static RazorComponentResult<ImportPage> Form(Language language, string? refusal, string? chosen, int status = StatusCodes.Status200OK) =>
        new(new { Language = language, Refusal = refusal, Chosen = chosen }) { StatusCode = status };

    internal static RazorComponentResult<ReadingPage> Page(
        Language language, ImportReading of, int from = 1, string? problem = null, string? typed = null, int status = StatusCodes.Status200OK) =>
        new(new { Language = language, Of = of, From = from, Problem = problem, Typed = typed }) { StatusCode = status };

    internal static RedirectHttpResult To(Language language, string id) => TypedResults.LocalRedirect($"/{language}/import/{id}");

    private static async Task<IResult> ReceiveAsync(HttpContext context, Language language, ImportStore store)
    {
        var form = context.Request.Form;
        var chosen = form["language"].ToString();
        Language? readIn = null;
        var file = form.Files["file"];
        if (chosen.Length > 0 && !Language.TryParse(chosen, out readIn)) return Refuse("refused-language");
        if (file is not { FileName.Length: > 0 }) return Refuse("refused-none");
        if (file.Length > LargestFile) return Refuse("refused-large", StatusCodes.Status413PayloadTooLarge);
        if (file.Length == 0) return Refuse("refused-empty");

        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, context.RequestAborted);
        var reception = await store.ReceiveAsync(bytes, Path.GetFileName(file.FileName.Replace('\\', '/')), readIn, context.By(), context.RequestAborted);
        if (reception is not { Id: { } id, Recorded: { } recorded }) return Form(language, reception.Refusal!.MessageIn(language), chosen, StatusCodes.Status422UnprocessableEntity);
        return recorded is Recorded.Done done ? Done(context, done.Position, To(language, id)) : Form(language, ImportWords.WhyNot(recorded, language), chosen, StatusOf(recorded));

        RazorComponentResult<ImportPage> Refuse(string key, int status = StatusCodes.Status422UnprocessableEntity) =>
            Form(language, ImportWords.Say(key, language, file?.FileName), chosen, status);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, string id, ImportStore store, int from = 1) =>
        await store.FindAsync(id, context.RequestAborted) is { } of ? Page(language, of, from) : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    // Whatever was received is handed back as plain bytes to be kept, never as something a browser would run. It cannot be redacted:
    // only who may see each of its parts may have it.
    private static async Task<IResult> ReceivedAsync(HttpContext context, string id, ImportStore store)
    {
        if (await store.FindAsync(id, context.RequestAborted) is not { } of || of.Reading.LabelOfTheWhole() is var label && !context.Clearance().MaySee(label))
            return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        await context.NoteReadingAsync($"import/{id}", [label]);
        return TypedResults.File(await store.ReceivedAsync(of.Import, context.RequestAborted), "application/octet-stream", of.Import.FileName);
    }

    private static async Task<IResult> StructureAsync(HttpContext context, string id, ImportStore store)
    {
        if (await store.FindAsync(id, context.RequestAborted) is not { } of) return ErrorPages.Show(context, StatusCodes.Status404NotFound);
        var clearance = context.Clearance();
        await context.NoteReadingAsync($"import/{id}", of.Reading.LabelsOfParts().Where(clearance.MaySee));
        return TypedResults.Text(ReadingJson.Write(of.Reading, clearance, indented: true), "application/json");
    }

    /// <summary>The version of an import that a form was made for; null when it cannot be read.</summary>
    internal static int? Seen(this IFormCollection form) =>
        int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>Who sends a form, for the record.</summary>
    internal static By By(this HttpContext context) => new(context.Reader().Id ?? "unknown");

    /// <summary>Goes on after a command: the next page shows it done.</summary>
    internal static IResult Done(HttpContext context, long position, IResult next)
    {
        Ui.Seeing.Seen.Remember(context.Response, position);
        return next;
    }

    /// <summary>The status of the answer to a command that was not done.</summary>
    internal static int StatusOf(Recorded recorded) =>
        recorded is Recorded.NotRecorded ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict;
}
