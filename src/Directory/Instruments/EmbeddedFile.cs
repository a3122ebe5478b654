using System.Text.Json;

namespace Dais.Directory.Instruments;

/// <summary>Data files that are part of the program.</summary>
internal static class EmbeddedFile
{
    /// <exception cref="InvalidDataException">It is not there: a mistake of the build.</exception>
    internal static byte[] Bytes(string resource)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"Dais.Directory has no resource '{resource}'.");
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    internal static JsonElement Json(string resource) => JsonSerializer.Deserialize<JsonElement>(Bytes(resource));
}
