using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Dais.Kernel;
using Dais.Record.Storing;

namespace Dais.Record.Acts;

/// <summary>An act of a type that this version of the program does not know: kept, verified and passed on, but not understood.</summary>
/// <param name="Type">The type, as stored.</param>
/// <param name="TypeVersion">Its version.</param>
/// <param name="Body">The body, as stored.</param>
public sealed record UnknownAct(string Type, short TypeVersion, ReadOnlyMemory<byte> Body) : IAct;

/// <summary>The types of acts that modules put on the record: their names, their versions, and their JSON.</summary>
/// <remarks>
/// What is stored is never rewritten. When a type changes, its version goes up, and <see cref="Upcast"/> says how a body of the version before
/// becomes one of the next; bodies are brought up when they are read. Types are added at start-up, before the first act is read.
/// </remarks>
public sealed class ActTypes
{
    private readonly Dictionary<string, Known> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Known> byType = [];

    /// <summary>Adds a type of act.</summary>
    /// <param name="name">Its name on the record: lower-case words with hyphens.</param>
    /// <param name="json">Its source-generated JSON.</param>
    /// <param name="version">Its present version; 1 for the first.</param>
    /// <exception cref="ArgumentException">The name or the type is there already.</exception>
    public ActTypes Add<T>(string name, JsonTypeInfo<T> json, short version = 1)
        where T : IAct
    {
        var known = new Known(name, version, json, []);
        byName.Add(name, known);
        byType.Add(typeof(T), known);
        return this;
    }

    /// <summary>Says how a body of one version becomes a body of the next.</summary>
    /// <param name="name">The type's name; it was added before.</param>
    /// <param name="from">The version the body has.</param>
    /// <param name="change">Changes a body of that version into one of the next.</param>
    public ActTypes Upcast(string name, short from, Func<JsonObject, JsonObject> change)
    {
        byName[name].Steps.Add(from, change);
        return this;
    }

    /// <summary>The act as it is put on the record.</summary>
    /// <exception cref="InvalidOperationException">The type was not added: a mistake of the module.</exception>
    public NewAct Write(IAct act) => byType.TryGetValue(act.GetType(), out var known)
        ? new(known.Name, known.Version, JsonSerializer.SerializeToUtf8Bytes(act, known.Json))
        : throw new InvalidOperationException($"The acts of type {act.GetType()} have no name on the record.");

    /// <summary>The act that an envelope holds, in the present version of its type.</summary>
    /// <remarks>A type, or a later version of one, that is not known gives an <see cref="UnknownAct"/>.</remarks>
    /// <exception cref="InvalidDataException">The body does not fit its type: the record was not written by this program.</exception>
    public IAct Read(Envelope envelope)
    {
        if (!byName.TryGetValue(envelope.Type, out var known) || envelope.TypeVersion > known.Version)
            return new UnknownAct(envelope.Type, envelope.TypeVersion, envelope.Body);
        try
        {
            var act = envelope.TypeVersion == known.Version
                ? JsonSerializer.Deserialize(envelope.Body.Span, known.Json)
                : Upcasted(known, envelope).Deserialize(known.Json);
            return act as IAct ?? throw new InvalidDataException($"Act {envelope.Position} ({envelope.Type}) has no body.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"The body of act {envelope.Position} ({envelope.Type}, version {envelope.TypeVersion}) does not fit its type.", wrong);
        }
    }

    private static JsonObject Upcasted(Known known, Envelope envelope)
    {
        var body = JsonNode.Parse(envelope.Body.Span) as JsonObject ?? throw new InvalidDataException($"The body of act {envelope.Position} is no object.");
        for (var version = envelope.TypeVersion; version < known.Version; version++)
        {
            if (!known.Steps.TryGetValue(version, out var step))
                throw new InvalidDataException($"{known.Name} does not say how version {version} becomes {version + 1}.");
            body = step(body);
        }

        return body;
    }

    private sealed record Known(string Name, short Version, JsonTypeInfo Json, Dictionary<short, Func<JsonObject, JsonObject>> Steps);
}
