namespace Dais.Record.Sqlite;

/// <summary>Room for the bytes of many acts at once: acts that are read together lie together, and one array serves some hundred.</summary>
/// <remarks>Who keeps an act keeps its neighbours' bytes, 32 KiB at most.</remarks>
internal struct Slab
{
    private const int Smallest = 1024;
    private const int Largest = 32 * 1024;
    private byte[]? room;
    private int used;

    /// <summary>A copy of bytes, for good.</summary>
    internal ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Largest / 8) return bytes.ToArray();
        if (room is null || room.Length - used < bytes.Length)
        {
            room = GC.AllocateUninitializedArray<byte>(Math.Max(bytes.Length, room is null ? Smallest : Math.Min(Largest, room.Length * 4)));
            used = 0;
        }

        var copy = room.AsMemory(used, bytes.Length);
        bytes.CopyTo(copy.Span);
        used += bytes.Length;
        return copy;
    }
}
