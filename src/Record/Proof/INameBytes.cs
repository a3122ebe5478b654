using Dais.Record.Acts;

namespace Dais.Record.Proof;

/// <summary>Tells which bytes acts refer to; a module that writes hashes into its acts has one.</summary>
public interface INameBytes
{
    /// <summary>The hashes an act writes down, in lower-case hexadecimal digits; none for an act of another module.</summary>
    /// <param name="envelope">The act; what its body says is not to be trusted.</param>
    IEnumerable<string> HashesOf(Envelope envelope);
}
