using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>Writes the organization of work as iCalendar (RFC 5545), one event a meeting, in the place's time zone.</summary>
public static class CalendarWriter
{
    /// <summary>UTF-8 bytes.</summary>
    public static byte[] Write(ProvisionalAgenda agenda, Language language) => throw new NotImplementedException();
}
