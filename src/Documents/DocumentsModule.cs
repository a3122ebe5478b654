using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Proof;
using Dais.Ui;
using Dais.Ui.Layout;
using Dais.Ui.Phrases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Documents;

/// <summary>The door of the module: importing, and what it needs. The data folder, the recorder, the bytes and the follower of the record are the application's to add.</summary>
public static class DocumentsModule
{
    /// <summary>Adds the store of imports and the module's phrases.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        var book = ImportBook.Model();
        services.AddSingleton(book).AddSingleton<ReadModel>(book).AddSingleton<ImportStore>();
        services.AddSingleton<BeforeTheRecord>().AddSingleton<TakeOverImports>();
        services.AddSingleton(new MenuEntry(2, "import", language => ImportWords.Say("import", language), ImportDeeds.Read));
        return services.AddPhrasesOf(typeof(DocumentsModule).Assembly);
    }

    /// <summary>Makes the module's acts known.</summary>
    public static ActTypes AddDocumentActs(this ActTypes types) => types.AddImports();

    /// <summary>Which of them name bytes.</summary>
    public static INameBytes NamesOfBytes => ImportActs.NamesOfBytes;

    /// <summary>Maps the pages of importing.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes) => routes.MapPages().MapImports();
}
