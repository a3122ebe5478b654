namespace Dais.Record.Proof;

/// <summary>What is wrong with a record at a place.</summary>
public enum FaultKind
{
    /// <summary>Acts are missing: the next position is not the one that follows.</summary>
    PositionMissing,

    /// <summary>An envelope cannot be read.</summary>
    EnvelopeUnreadable,

    /// <summary>The envelope names another position than the one it is kept under.</summary>
    PositionDiffers,

    /// <summary>The envelope names another stream than the one it is found under.</summary>
    StreamDiffers,

    /// <summary>The envelope names another version than the one it is found under.</summary>
    VersionDiffers,

    /// <summary>The version does not follow the last one of its stream.</summary>
    VersionMissing,

    /// <summary>The stored hash is not the hash over the act before it and these bytes.</summary>
    HashDiffers,

    /// <summary>An idempotency key of an actor stands on two appends.</summary>
    KeyRepeated,

    /// <summary>The store does not remember the idempotency key of an append: repeated, it would be put on the record again.</summary>
    KeyForgotten,

    /// <summary>The store remembers an idempotency key otherwise than the acts have it, or one that no act has.</summary>
    KeyDiffers,

    /// <summary>Bytes that the act refers to are not kept.</summary>
    BytesMissing,

    /// <summary>Bytes are kept under a hash that is not theirs.</summary>
    BytesDiffer,

    /// <summary>The record ends before a position that a checkpoint vouches for.</summary>
    EndsBeforeCheckpoint,

    /// <summary>The act at a checkpoint's position has another hash than the checkpoint vouches for.</summary>
    DiffersFromCheckpoint,

    /// <summary>The checkpoint is one of another record.</summary>
    AnotherRecord,
}

/// <summary>Where a record is broken.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">The position it is found at.</param>
/// <param name="Stream">The stream of the act there; null where it is not about one.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Found">What stands there.</param>
public sealed record Fault(FaultKind Kind, long Position, string? Stream, string Expected, string Found);
