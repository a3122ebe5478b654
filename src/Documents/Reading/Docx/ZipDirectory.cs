using System.Buffers.Binary;

namespace Dais.Documents.Reading.Docx;

/// <summary>Looks at the end of an archive before anything is made of it: how many entries it says it has.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int CountAt = 10;
    private const int SizeAt = 12;

    /// <summary>An entry of the directory takes at least this much, whatever the end says.</summary>
    private const int ShortestEntry = 46;

    /// <summary>The count; the most that the directory's size allows where the archive counts beyond 65,535; 0 for no archive.</summary>
    internal static int CountOfEntries(ReadOnlySpan<byte> bytes)
    {
        var last = bytes[Math.Max(0, bytes.Length - EndLength - LongestComment)..];
        var end = last.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || last.Length - end < EndLength) return 0;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(last[(end + CountAt)..]);
        if (count != ushort.MaxValue) return count;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(last[(end + SizeAt)..]);
        return (int)Math.Min(size, (uint)bytes.Length) / ShortestEntry;
    }
}
