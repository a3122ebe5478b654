using Dais.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Conference.Sessions;

/// <summary>What is done to sessions, who may, and where a session stands.</summary>
public static class SessionAccess
{
    /// <summary>Reading sessions and their papers: anyone may, and each sees what they are cleared for.</summary>
    public static Deed Read { get; } = Deed.Open("session.read");

    /// <summary>What the access log calls a session's agenda.</summary>
    internal static string NameInLog(StoredSession session) => $"session/{session.Id}/agenda";

    internal static Standing? Find(HttpContext context) =>
        context.GetRouteValue("id") is string id && context.RequestServices.GetRequiredService<SessionStore>().Has(id)
            ? context.RequestServices.GetRequiredService<SessionPlaces>().StandingOf(id)
            : null;
}
