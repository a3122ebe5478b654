using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>Lays an agenda out as an official document in one language: list, annotations, organization of work.</summary>
public static class AgendaLayout
{
    /// <summary>The document in one language.</summary>
    public static Document Lay(ProvisionalAgenda agenda, Language language) => throw new NotImplementedException();
}
