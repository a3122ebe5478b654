using System.Text;

namespace Dais.Documents.Reading.Docx;

/// <summary>Tells what an OLE file holds: Word before 2007 wrote its documents so, and an encrypted document is one too.</summary>
internal static class OleFile
{
    private static readonly byte[] Start = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] OldWord = Encoding.Unicode.GetBytes("WordDocument");

    internal static Finding? RefusalOf(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Start)) return null;
        if (bytes.IndexOf(Encrypted) >= 0) return new("docx-encrypted", Severity.Error, null, "DOCX");
        return bytes.IndexOf(OldWord) >= 0
            ? new("source-is-old-word", Severity.Error, null, "DOC")
            : new("source-is-binary", Severity.Error, null, "DOC/XLS");
    }
}
