using System.Collections.Immutable;
using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
using Dais.Documents.Searching;
using Dais.Documents.Searching.Pages;
using Dais.Kernel;
using Dais.Ui.Access;
using Dais.Ui.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Documents.Citing.Pages;

/// <summary>What cites a document, and what it rests on: a page, the same as JSON, and the links in its text.</summary>
internal static class CitationPages
{
    internal static void MapCitations(this RouteGroupBuilder documents)
    {
        documents.MapGet("/{id}/citations", ShowAsync).Needs(DocumentDeeds.Read, DocumentAccess.Find);
        documents.MapGet("/{id}/citations.json", JsonAsync).Needs(DocumentDeeds.Read, DocumentAccess.Find);
    }

    /// <summary>Where the citations of a document, or of a part of it, are listed.</summary>
    internal static string Address(Language language, string document, string? part = null) => $"{Addresses.Of(language, document)}/citations{(part is null ? "" : $"?part={part}")}";

    /// <summary>The view of a document with how often it and its parts are cited.</summary>
    internal static DocumentView Counted(HttpContext context, DocumentView view)
    {
        var counts = context.RequestServices.GetRequiredService<SearchDesk>().Index.CountCitations(view.Document.Id, SearchPages.SightOf(context));
        return counts.Count == 0 ? view : view with { CitedTimes = counts.GetValueOrDefault(""), Blocks = [.. view.Blocks.Select(Marked)] };

        TextBlock Marked(TextBlock block) => block with
        {
            Cited = block.Id is { } id && counts.TryGetValue(id, out var times) ? new(times, Address(view.Language, view.Document.Id, id)) : null,
            Within = block.Within.Count == 0 ? [] : [.. block.Within.Select(Marked)],
        };
    }

    /// <summary>The citations of a version that its reader may follow. Who may not see the cited document sees its symbol as plain words.</summary>
    internal static Citations LinksFor(HttpContext context, Language language, DocumentOnRecord document, DocumentVersion version)
    {
        var kept = version.Kept;
        var reader = new ReferenceReader(CitingContexts.Of(version.Language, kept.Organ, kept.Symbols is [var symbol, ..] ? symbol : null, kept.Title));
        var register = context.RequestServices.GetRequiredService<DocumentStore>().Known;
        return new(reader, PageOf);

        string? PageOf(CitedWork work, string? part)
        {
            if (work == CitedWork.Itself) return $"#{part}";
            if (work.Instrument is { } code) return context.RequestServices.GetRequiredService<IFindInstruments>().PageOf(code, language);
            if (register.Find(work) is not { } cited || DocumentAccess.ClearanceFor(context, cited) is null) return null;
            return cited.Id == document.Id && part is not null ? $"#{part}" : Addresses.Of(language, cited.Id) + (part is null ? "" : $"#{part}");
        }
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Language language, string id, DocumentStore store, SearchDesk desk, string? part = null) =>
        await FindAsync(context, language, id, part, store, desk) is var (view, answer, places)
            ? new RazorComponentResult<CitationsPage>(new { View = view, Part = Said(part), Of = answer, AddressAt = (Func<FoundDocument, string?, string?>)places.AddressOf })
            : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    private static async Task<IResult> JsonAsync(HttpContext context, Language language, string id, DocumentStore store, SearchDesk desk, string? part = null) =>
        await FindAsync(context, language, id, part, store, desk) is var (_, answer, _)
            ? TypedResults.Text(CitationJson.Write(answer, indented: true), "application/json")
            : ErrorPages.Show(context, StatusCodes.Status404NotFound);

    private static async Task<(DocumentView View, CitationAnswer Answer, FoundPlaces Places)?> FindAsync(HttpContext context, Language language, string id, string? part, DocumentStore store, SearchDesk desk)
    {
        if (await DocumentPages.ViewAsync(context, language, id, null, store) is not { } view) return null;
        // A part that is not there for the reader has no citations for them either.
        if (Said(part) is { } asked && !view.Text.PartIds().Contains(asked, StringComparer.Ordinal)) return null;
        var found = desk.Index.FindCitations(new(language) { Work = id, Part = Said(part) }, SearchPages.SightOf(context));
        var places = PlacesFor(context, language, store);
        var answer = StillThere(found, places);
        await context.NoteReadingAsync(DocumentAccess.NameInLog(view.Document), [.. view.Labels, .. answer.Labels()]);
        return (view, answer, places);
    }

    // What came off the register since the index was fed, or is not for the reader any more, is not shown.
    private static CitationAnswer StillThere(CitationAnswer found, FoundPlaces places)
    {
        var citedBy = found.CitedBy.Where(d => places.AddressOf(d.In, null) is not null).ToImmutableArray();
        return new(
            citedBy,
            found.Total - found.CitedBy.Sum(d => d.Paragraphs.Count) + citedBy.Sum(d => d.Paragraphs.Count),
            [.. found.RestsOn.Select(r => r.Here is { } here && places.AddressOf(here, null) is null ? r with { Here = null } : r)]);
    }

    private static FoundPlaces PlacesFor(HttpContext context, Language language, DocumentStore store) => new(
        store.Known.All.Where(d => DocumentAccess.ClearanceFor(context, d) is not null), context.RequestServices.GetRequiredService<IKnowAgendas>(), thing => context.ClearanceFor(thing) is not null, language);

    private static string? Said(string? part) => string.IsNullOrEmpty(part) ? null : part;
}
