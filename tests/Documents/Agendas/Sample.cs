using Dais.Documents.Agendas;
using Dais.Kit;

namespace Dais.Documents.Tests.Agendas;

/// <summary>The repository's own sample session, complete in six languages.</summary>
internal static class Sample
{
    public static byte[] Json { get; } = File.ReadAllBytes(Repository.PathOf("src", "Conference", "Sessions", "Samples", "sample.json"));

    public static ProvisionalAgenda Agenda { get; } = AgendaJson.Read(Json);
}
