using System.Globalization;
using Dais.Documents.Keeping;
using Dais.Kernel;

namespace Dais.Conference.Sessions;

/// <summary>Views that were folded not long ago, kept apart by language and by what the reader is cleared for.</summary>
internal sealed class SessionViews
{
    private readonly Recent<SessionView> views = new(256);

    public SessionView Of(StoredSession session, Language language, Clearance clearance) => views.Get(
        string.Create(CultureInfo.InvariantCulture, $"{session.Id} {language} {(int)clearance.Audience}"),
        session.Version,
        () => SessionView.Of(session, language, clearance));
}
