using Dais.Conference.Sessions;
using Dais.Documents.Importing;
using Dais.Documents.Keeping;
using Dais.Ui;
using Dais.Ui.Layout;
using Dais.Ui.Phrases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Conference;

/// <summary>The door of the module: sessions. The data folder and the typesetter are the application's to add.</summary>
public static class ConferenceModule
{
    /// <summary>Adds the store of sessions, which also keeps what is imported, and the module's phrases.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="withSample">Whether the sample session stands among the sessions.</param>
    public static IServiceCollection AddConference(this IServiceCollection services, bool withSample = false)
    {
        services.AddSingleton(s => new SessionStore(s.GetRequiredService<DataFolder>(), withSample));
        services.AddSingleton<IKeepAgendas>(s => s.GetRequiredService<SessionStore>());
        services.AddSingleton<SessionViews>();
        services.AddSingleton<SessionPackage>();
        services.AddSingleton<SessionDocuments>();
        services.AddSingleton(new MenuEntry(1, "sessions", language => SessionWords.Say("sessions", language)));
        return services.AddPhrasesOf(typeof(ConferenceModule).Assembly);
    }

    /// <summary>Maps the pages of sessions and their documents.</summary>
    public static void MapConference(this IEndpointRouteBuilder routes) => routes.MapPages().MapSessions();
}
