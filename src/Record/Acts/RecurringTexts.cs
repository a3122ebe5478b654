using System.Buffers.Binary;
using System.Text;

namespace Dais.Record.Acts;

/// <summary>Texts that come again and again when acts are read (streams, types, actors, authorities): one string each, instead of one an act.</summary>
/// <remarks>A place holds the last text that fell on it: nothing grows, and a text that is not there is only made anew. Any thread may ask.</remarks>
internal static class RecurringTexts
{
    private const int Places = 4096;
    private const int Longest = 100;
    private static readonly string?[] kept = new string?[Places];

    /// <summary>The text of these bytes.</summary>
    internal static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > Longest) return Encoding.UTF8.GetString(utf8);
        ref var place = ref kept[PlaceOf(utf8)];
        var known = Volatile.Read(ref place);
        // Only a text in ASCII is ever found equal; another is made anew each time.
        if (known is not null && Ascii.Equals(utf8, known)) return known;
        var text = Encoding.UTF8.GetString(utf8);
        Volatile.Write(ref place, text);
        return text;
    }

    /// <summary>The beginning and the end of a text, mixed: names differ there.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        ulong mixed = (uint)utf8.Length;
        if (utf8.Length >= sizeof(ulong))
            mixed += (BinaryPrimitives.ReadUInt64LittleEndian(utf8) * 0x9E3779B97F4A7C15) ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        else
            foreach (var unit in utf8) mixed = (mixed << 8) | unit;
        return (int)((mixed * 0xD6E8FEB86659FD93) >> 52);
    }
}
