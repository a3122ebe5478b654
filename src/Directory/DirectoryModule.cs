using Dais.Directory.Accounts.Nominations;
using Dais.Directory.Accounts.OnRecord;
using Dais.Directory.Bodies;
using Dais.Directory.Bodies.Pages;
using Dais.Directory.Instruments;
using Dais.Directory.Rules;
using Dais.Record.Acts;
using Dais.Record.Proof;
using Dais.Ui;
using Dais.Ui.Phrases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Directory;

/// <summary>The door of the module: States, instruments and their participants, bodies with their circles and seats, and the rules that are cited. The recorder, the bytes, the seals and the follower of the record are the application's to add.</summary>
public static class DirectoryModule
{
    /// <summary>Adds the module's read models and phrases.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) =>
        services.AddInstruments().AddBodies().AddPeopleKnown().AddPhrasesOf(typeof(DirectoryModule).Assembly);

    /// <summary>Makes the module's acts known.</summary>
    public static ActTypes AddDirectoryActs(this ActTypes types) => types.AddInstruments().AddBodies().AddAccountActs().AddNominations();

    /// <summary>Which of them name bytes.</summary>
    public static INameBytes NamesOfBytes => InstrumentActs.NamesOfBytes;

    /// <summary>Maps the module's pages.</summary>
    public static void MapDirectory(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages();
        pages.MapInstruments();
        pages.MapStates();
        pages.MapBodies();
        pages.MapRuleSets();
    }
}
