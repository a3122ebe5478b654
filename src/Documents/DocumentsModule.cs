using Dais.Documents.Importing;
using Dais.Ui;
using Dais.Ui.Layout;
using Dais.Ui.Phrases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dais.Documents;

/// <summary>The door of the module: importing, and what it needs. The data folder is the application's to add.</summary>
public static class DocumentsModule
{
    /// <summary>Adds the store of imports and the module's phrases.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ImportStore>();
        services.AddSingleton(new MenuEntry(2, "import", language => ImportWords.Say("import", language), ImportDeeds.Read));
        return services.AddPhrasesOf(typeof(DocumentsModule).Assembly);
    }

    /// <summary>Maps the pages of importing.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes) => routes.MapPages().MapImports();
}
