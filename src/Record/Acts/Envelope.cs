using NodaTime;

namespace Dais.Record.Acts;

/// <summary>An act as it stands on the record: what was done, with who, when and on what authority.</summary>
/// <param name="Position">Its place on the whole record: 1 for the first act, without gaps.</param>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="Version">Its place in the stream: 1 for the first.</param>
/// <param name="Type">The type of act, as modules name it: "document-received".</param>
/// <param name="TypeVersion">Which form of the type the body has; 1 for the first.</param>
/// <param name="At">When it was done.</param>
/// <param name="Actor">Who did it: the id of a person or of the system, never a name.</param>
/// <param name="Authority">The authority cited: "rules of procedure, rule 8"; null where none is.</param>
/// <param name="Key">The idempotency key of the append it came with; null where there was none.</param>
/// <param name="Body">The act in JSON, UTF-8.</param>
public sealed record Envelope(
    long Position, StreamName Stream, int Version, string Type, short TypeVersion, Instant At, string Actor, string? Authority, string? Key, ReadOnlyMemory<byte> Body);
