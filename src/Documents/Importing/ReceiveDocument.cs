using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>A file comes, to be read as an agenda.</summary>
/// <param name="FileName">As the sender calls it.</param>
/// <param name="Language">The language in which to read it; null to have it recognized.</param>
/// <param name="Bytes">The SHA-256 of its bytes, which are kept.</param>
/// <param name="Length">How many bytes there are.</param>
public sealed record ReceiveDocument(string FileName, Language? Language, string Bytes, long Length);

/// <summary>A file was received, to be read as an agenda.</summary>
/// <param name="FileName">As the sender called it.</param>
/// <param name="Language">The language asked for; null to have it recognized.</param>
/// <param name="Bytes">The SHA-256 of the bytes as received, in lower-case hexadecimal digits.</param>
/// <param name="Length">How many bytes there are.</param>
public sealed record DocumentReceived(string FileName, Language? Language, string Bytes, long Length) : IAct;

internal static class ReceivingDocument
{
    /// <summary>The same bytes again are the same import, with all that was done to it; one that was discarded begins anew.</summary>
    public static Decision Decide(Import? import, ReceiveDocument command) => import is null
        ? Decision.Act(new DocumentReceived(command.FileName, command.Language, command.Bytes, command.Length))
        : Decision.Act();
}
