using System.Text;

namespace Dais.Documents.Tests.AkomaNtoso;

/// <summary>Breaks XML in the ways that tools, copies and malice break it.</summary>
internal sealed class MutatedXml(int seed)
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<", ">", "&", "&amp;", "&#x0;", "&#x202E;", "&lol;", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.1\"?>", "<!DOCTYPE a>", "<?a b?>", "\0", "\uFEFF", "\uFFFE",
        "<section>", "</section>", "<num>99999999999</num>", "<num>1.</num>", "<table>", "<tr><td colspan=\"99999999\" rowspan=\"99999999\">x</td></tr>", "<authorialNote marker=\"1\"><p>n</p></authorialNote>",
        "<authorialNote>", "<noteRef marker=\"9\"/>", "<sublist>", "<point>", "<list>", "<container name=\"table\">", "<hcontainer name=\"text\">", "<eol/>", "<statement>", "</statement>", "<preamble>", "<meta>",
        "eId=\"a\" eId=\"b\"", "xmlns=\"urn:x\"", "xmlns:akn4un=\"\"", " class=\"italic\"", "<span class=\"italic bold\">", "</span>", "<crossHeading refersTo=\"#preamble\">", "(", ")", "\u00A0", "１", "٣",
    ];

    private readonly Random random = new(seed);

    public byte[] Next(byte[] source)
    {
        var text = Encoding.UTF8.GetString(source);
        for (var i = random.Next(1, 5); i > 0; i--) text = Broken(text);
        var bytes = random.Next(12) == 0 ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)] : Encoding.UTF8.GetBytes(text);
        if (random.Next(4) == 0)
            for (var i = random.Next(1, 12); i > 0 && bytes.Length > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private string Broken(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(0, Math.Min(400, text.Length - at) + 1);
        return random.Next(7) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text[..at],
            3 => text.Insert(at, string.Concat(Enumerable.Repeat(Piece(), random.Next(1, 150)))),
            4 => Element(text),
            _ => text.Insert(at, Piece()),
        };
    }

    /// <summary>A whole element takes another's name, so that the file stays well-formed and says something odd.</summary>
    private string Element(string text)
    {
        string[] names = ["paragraph", "point", "container", "content", "p", "num", "mainBody", "preamble", "list", "table", "tr", "td", "docTitle", "coverPage", "conclusions", "blockList", "item", "attachment"];
        var (old, now) = (names[random.Next(names.Length)], names[random.Next(names.Length)]);
        return text.Replace($"<{old}>", $"<{now}>", StringComparison.Ordinal).Replace($"<{old} ", $"<{now} ", StringComparison.Ordinal).Replace($"</{old}>", $"</{now}>", StringComparison.Ordinal);
    }

    private string Piece() => Pieces[random.Next(Pieces.Length)];
}

/// <summary>A stream that begins with some bytes and goes on with letters to its length, without holding them.</summary>
internal sealed class EndlessText(byte[] head, long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        count = (int)Math.Min(count, length - Position);
        for (var i = 0; i < count; i++) buffer[offset + i] = Position + i < head.Length ? head[Position + i] : (byte)'a';
        Position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
