namespace Dais.Record.Sealing;

/// <summary>Something that may hold personal data outside the record: snapshots, a search index, caches, rendered files.</summary>
/// <remarks>It is told of every erasure, on each node, and told again after a failure or a crash: forgetting twice does no harm.</remarks>
public interface IForget
{
    /// <summary>Lets go of all that it holds of a subject, or of all that it holds.</summary>
    /// <param name="subject">Whose personal data are erased.</param>
    /// <param name="position">The position of the act of erasure: what is made from the record up to before it is not to be kept any more.</param>
    /// <param name="cancellation">Ends the forgetting.</param>
    /// <exception cref="IOException">It could not be let go of; it is tried again.</exception>
    ValueTask ForgetAsync(string subject, long position, CancellationToken cancellation = default);
}
