using System.Text.Json;

namespace Dais.Kernel;

/// <summary>Data files that are part of the program.</summary>
internal static class EmbeddedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a file embedded in this module.</summary>
    /// <exception cref="InvalidDataException">It is not there or empty: a mistake of the build.</exception>
    internal static T Load<T>(string resource)
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"Dais.Kernel has no resource '{resource}'.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException($"The resource '{resource}' is empty.");
    }
}
