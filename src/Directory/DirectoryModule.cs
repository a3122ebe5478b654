using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Instruments;
using Dais.Record.Acts;
using Dais.Record.Proof;
using Dais.Ui;
using Dais.Ui.Phrases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Directory;

/// <summary>The door of the module: States, instruments and their participants. The recorder, the bytes and the follower of the record are the application's to add.</summary>
public static class DirectoryModule
{
    /// <summary>Adds the module's read models and phrases.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) =>
        services.AddInstruments().AddPhrasesOf(typeof(DirectoryModule).Assembly);

    /// <summary>Makes the module's acts known.</summary>
    public static ActTypes AddDirectoryActs(this ActTypes types) => types.AddInstruments().AddAccountActs();

    /// <summary>Which of them name bytes.</summary>
    public static INameBytes NamesOfBytes => InstrumentActs.NamesOfBytes;

    /// <summary>Maps the module's pages.</summary>
    public static void MapDirectory(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapInstruments();
        pages.MapStates();
    }
}
