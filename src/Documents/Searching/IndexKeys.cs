using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>The keys under which the feed takes in what is on the record: rules-4-2.fr for a document, session/wg-7.fr for the agenda of a session.</summary>
internal static class IndexKeys
{
    private const string OfSession = "session/";

    internal static string Document(string id, Language language) => $"{id}.{language.Code}";

    internal static string Agenda(string session, Language language) => $"{OfSession}{session}.{language.Code}";

    /// <summary>The document a key stands for.</summary>
    internal static string DocumentOf(string key) => key[..key.LastIndexOf('.')];

    /// <summary>The session whose agenda a key stands for; null for a document.</summary>
    internal static string? SessionOf(string key) => key.StartsWith(OfSession, StringComparison.Ordinal) ? DocumentOf(key)[OfSession.Length..] : null;
}
