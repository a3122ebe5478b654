namespace Dais.Record.Proof;

/// <summary>Why a checkpoint cannot be relied on, whatever the record says.</summary>
public enum CheckpointDoubt
{
    /// <summary>The public key it names is not at hand, and its signature was not checked.</summary>
    KeyUnknown,

    /// <summary>Its signature is not that of the key it names: it was changed, or another made it.</summary>
    SignatureWrong,

    /// <summary>It does not name the checkpoint before it: one was taken away or put in between.</summary>
    NotChained,
}

/// <summary>A checkpoint and what is doubtful about it.</summary>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="Doubt">Why.</param>
public sealed record DoubtfulCheckpoint(Checkpoint Checkpoint, CheckpointDoubt Doubt);

/// <summary>Whether checkpoints are what they say they are.</summary>
public static class CheckpointTrust
{
    /// <summary>Checks signatures, and that each names the one before.</summary>
    /// <param name="checkpoints">Checkpoints in the order of their positions.</param>
    /// <param name="keys">The public keys at hand.</param>
    /// <param name="areConsecutive">Whether none is left out between them, as in the folder of the record.</param>
    public static IReadOnlyList<DoubtfulCheckpoint> Doubts(IReadOnlyList<Checkpoint> checkpoints, IReadOnlyCollection<PublicKey> keys, bool areConsecutive)
    {
        var doubts = new List<DoubtfulCheckpoint>();
        for (var i = 0; i < checkpoints.Count; i++)
        {
            var checkpoint = checkpoints[i];
            var key = keys.FirstOrDefault(k => k.Id == checkpoint.Key);
            if (key is null) doubts.Add(new(checkpoint, CheckpointDoubt.KeyUnknown));
            else if (!checkpoint.IsSignedBy(key)) doubts.Add(new(checkpoint, CheckpointDoubt.SignatureWrong));
            if (areConsecutive && checkpoint.Before != (i == 0 ? null : checkpoints[i - 1].Digest)) doubts.Add(new(checkpoint, CheckpointDoubt.NotChained));
        }

        return doubts;
    }
}
