namespace Dais.Record.Acts;

/// <summary>An act with the bytes that are stored and hashed.</summary>
/// <param name="Envelope">What the bytes say.</param>
/// <param name="Bytes">The envelope's bytes, exactly as stored.</param>
/// <param name="Hash">The hash over the hash of the act before it and these bytes; 32 bytes.</param>
public sealed record StoredAct(Envelope Envelope, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Hash)
{
    /// <summary>Its place on the whole record.</summary>
    public long Position => Envelope.Position;
}
