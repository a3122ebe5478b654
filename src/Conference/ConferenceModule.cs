using Dais.Conference.Sessions;
using Dais.Documents.Citing;
using Dais.Documents.Importing;
using Dais.Documents.Register;
using Dais.Documents.Searching;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Folding;
using Dais.Record.Proof;
using Dais.Ui;
using Dais.Ui.Layout;
using Dais.Ui.Phrases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Conference;

/// <summary>The door of the module: sessions. The data folder, the typesetter, the recorder, the bytes and the follower of the record are the application's to add.</summary>
public static class ConferenceModule
{
    /// <summary>Adds the store of sessions, which also keeps what is imported, and the module's phrases.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="withSample">Whether the sample session stands among the sessions.</param>
    public static IServiceCollection AddConference(this IServiceCollection services, bool withSample = false)
    {
        var book = SessionBook.Model();
        services.AddSingleton(book).AddSingleton<ReadModel>(book).AddSingleton<SessionFiles>();
        services.AddSingleton(s => new SessionStore(
            s.GetRequiredService<Recorder>(), s.GetRequiredService<IKeepBytes>(), book, s.GetRequiredService<SessionFiles>(), withSample));
        services.AddSingleton<IKeepAgendas>(s => s.GetRequiredService<SessionStore>());
        services.AddSingleton<SessionPlaces>().AddSingleton<IPlaceDocuments>(s => s.GetRequiredService<SessionPlaces>());
        services.AddSingleton<IKnowAgendas, SessionsToFind>();
        services.AddSingleton<IFindInstruments, InstrumentPlaces>();
        services.AddSingleton<SessionViews>();
        services.AddSingleton<SessionPackage>();
        services.AddSingleton<SessionDocuments>();
        services.AddSingleton(new MenuEntry(1, "sessions", language => SessionWords.Say("sessions", language)));
        return services.AddPhrasesOf(typeof(ConferenceModule).Assembly);
    }

    /// <summary>Makes the module's acts known.</summary>
    public static ActTypes AddConferenceActs(this ActTypes types) => types.AddSessions();

    /// <summary>Which of them name bytes.</summary>
    public static INameBytes NamesOfBytes => SessionActs.NamesOfBytes;

    /// <summary>Maps the pages of sessions and their documents.</summary>
    public static void MapConference(this IEndpointRouteBuilder routes) => routes.MapPages().MapSessions();
}
