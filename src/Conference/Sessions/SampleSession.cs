using Dais.Documents.Agendas;

namespace Dais.Conference.Sessions;

/// <summary>The sample session, complete in six languages: an invented body, invented documents.</summary>
public static class SampleSession
{
    /// <summary>Reads it from the module.</summary>
    public static ProvisionalAgenda Load() => AgendaJson.Read(Bytes());

    internal static byte[] Bytes()
    {
        const string Resource = "Dais.Conference/Sessions/Samples/sample.json";
        using var stream = typeof(SampleSession).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"Dais.Conference has no resource '{Resource}'.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
