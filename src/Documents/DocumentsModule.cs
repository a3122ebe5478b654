using Dais.Documents.Citing;
using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Documents.Reading;
using Dais.Documents.Register;
using Dais.Documents.Register.Pages;
using Dais.Documents.Searching;
using Dais.Documents.Searching.Pages;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Proof;
using Dais.Ui;
using Dais.Ui.Layout;
using Dais.Ui.Phrases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dais.Documents;

/// <summary>The door of the module: importing, the documents on the record, and what they need. The data folder, the recorder, the bytes and the follower of the record are the application's to add.</summary>
public static class DocumentsModule
{
    /// <summary>Adds the stores of imports and documents, and the module's phrases.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        var book = ImportBook.Model();
        services.AddSingleton(book).AddSingleton<ReadModel>(book).AddSingleton<IReadDocuments, DocumentReader>().AddSingleton<ImportStore>();
        var register = DocumentRegister.Model();
        services.AddSingleton(register).AddSingleton<ReadModel>(register).AddSingleton<DocumentStore>();
        services.TryAddSingleton<IPlaceDocuments, NoBodies>();
        services.TryAddSingleton<IKnowAgendas, NoAgendas>();
        services.TryAddSingleton<IFindInstruments, NoInstruments>();
        services.AddSingleton<SearchDesk>().AddHostedService<SearchFeed>();
        services.AddSingleton<BeforeTheRecord>().AddSingleton<TakeOverImports>();
        services.AddSingleton(new MenuEntry(2, "documents", language => DocumentWords.Say("documents", language)));
        services.AddSingleton(new MenuEntry(3, "search", language => SearchWords.Say("search", language)));
        services.AddSingleton(new MenuEntry(4, "import", language => ImportWords.Say("import", language), ImportDeeds.Read));
        return services.AddPhrasesOf(typeof(DocumentsModule).Assembly);
    }

    /// <summary>Makes the module's acts known.</summary>
    public static ActTypes AddDocumentActs(this ActTypes types) => types.AddImports().AddDocuments();

    /// <summary>Which of them name bytes.</summary>
    public static INameBytes NamesOfBytes { get; } = new Every(ImportActs.NamesOfBytes, DocumentActs.NamesOfBytes, DocumentActs.NamesOfTexts);

    /// <summary>Maps the pages of importing, and of the documents on the record.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapImports();
        pages.MapDocumentPages();
        pages.MapSearch();
    }

    // An act may name several: the bytes as received, and the structure.
    private sealed class Every(params INameBytes[] names) : INameBytes
    {
        public IEnumerable<string> HashesOf(Envelope envelope) => names.SelectMany(n => n.HashesOf(envelope));
    }
}
