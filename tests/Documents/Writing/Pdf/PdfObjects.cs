using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dais.Documents.Tests.Writing.Pdf;

/// <summary>A name of PDF: /Type is "Type".</summary>
internal sealed record PdfName(string Text);

/// <summary>A reference to another object: 12 0 R.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A word that is none of the others: an operator of a page's content.</summary>
internal sealed record PdfOperator(string Text);

/// <summary>A stream with its dictionary, already inflated.</summary>
internal sealed record PdfStream(Dictionary<string, object?> Entries, byte[] Bytes);

/// <summary>Reads the objects of PDF's syntax from bytes: names, numbers, strings, arrays, dictionaries, references.</summary>
internal sealed class PdfSyntax(byte[] bytes, int position = 0)
{
    public int Position { get; private set; } = position;

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return Position >= bytes.Length;
        }
    }

    private int Peek => Position < bytes.Length ? bytes[Position] : -1;

    /// <summary>The next object; an operator where it is none.</summary>
    public object? Read()
    {
        SkipBlanks();
        return Peek switch
        {
            '/' => ReadName(),
            '(' => ReadLiteralString(),
            '[' => ReadArray(),
            '<' when Position + 1 < bytes.Length && bytes[Position + 1] == '<' => ReadDictionary(),
            '<' => ReadHexString(),
            '+' or '-' or '.' or (>= '0' and <= '9') => ReadNumberOrReference(),
            _ => Word(ReadWord()),
        };
    }

    private static object? Word(string word) => word switch
    {
        "true" => true,
        "false" => false,
        "null" => null,
        _ => new PdfOperator(word),
    };

    private static bool IsBlank(int c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(int c) => c is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private void SkipBlanks()
    {
        while (IsBlank(Peek) || Peek == '%')
        {
            if (Peek == '%')
                while (Peek is not (-1 or 10 or 13)) Position++;
            else
                Position++;
        }
    }

    private string ReadWord()
    {
        var start = Position;
        while (Peek >= 0 && !IsBlank(Peek) && !IsDelimiter(Peek)) Position++;
        if (Position == start) Position++;
        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    private PdfName ReadName()
    {
        Position++;
        return new(Peek >= 0 && !IsBlank(Peek) && !IsDelimiter(Peek) ? ReadWord() : "");
    }

    private object ReadNumberOrReference()
    {
        var number = double.Parse(ReadWord(), CultureInfo.InvariantCulture);
        var back = Position;
        SkipBlanks();
        if (Peek is >= '0' and <= '9' && ReadWord() == "0")
        {
            SkipBlanks();
            if (Peek == 'R' && ReadWord() == "R") return new PdfReference((int)number);
        }

        Position = back;
        return number;
    }

    private List<object?> ReadArray()
    {
        Position++;
        var items = new List<object?>();
        for (SkipBlanks(); Peek is not (']' or -1); SkipBlanks()) items.Add(Read());
        Position++;
        return items;
    }

    private Dictionary<string, object?> ReadDictionary()
    {
        Position += 2;
        var entries = new Dictionary<string, object?>();
        for (SkipBlanks(); Peek is not ('>' or -1); SkipBlanks()) entries[((PdfName)Read()!).Text] = Read();
        Position += 2;
        return entries;
    }

    private byte[] ReadHexString()
    {
        var start = ++Position;
        while (Peek is not ('>' or -1)) Position++;
        var digits = string.Concat(Encoding.Latin1.GetString(bytes, start, Position++ - start).Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private byte[] ReadLiteralString()
    {
        Position++;
        var text = new List<byte>();
        for (var depth = 1; ; Position++)
        {
            var c = Peek;
            if (c == '(') depth++;
            if (c == -1 || (c == ')' && --depth == 0)) break;
            if (c != '\\') text.Add((byte)c);
            else Escape(text);
        }

        Position++;
        return [.. text];
    }

    private void Escape(List<byte> text)
    {
        var c = bytes[++Position];
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var value = 0;
            var digits = 0;
            for (; digits < 3 && Peek is >= '0' and <= '7'; digits++, Position++) value = (value * 8) + Peek - '0';
            Position--;
            text.Add((byte)value);
            return;
        }

        if (c != '\n') text.Add(c switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => c });
    }
}

/// <summary>A PDF's objects, by number; those in object streams too.</summary>
internal sealed class PdfObjects
{
    private readonly Dictionary<int, object?> objects = [];

    public PdfObjects(byte[] file)
    {
        for (var at = Find(file, " 0 obj"u8, 0); at >= 0;)
        {
            var start = at;
            while (start > 0 && file[start - 1] is >= (byte)'0' and <= (byte)'9') start--;
            var number = int.Parse(Encoding.Latin1.GetString(file, start, at - start), CultureInfo.InvariantCulture);
            at = Find(file, " 0 obj"u8, ReadObject(file, number, at + " 0 obj".Length));
        }

        foreach (var packed in objects.Values.OfType<PdfStream>().Where(s => s.Entries.GetValueOrDefault("Type") is PdfName { Text: "ObjStm" }).ToList()) Unpack(packed);
    }

    public IEnumerable<object?> All => objects.Values;

    /// <summary>The object itself, where a reference stands.</summary>
    public object? At(object? value)
    {
        while (value is PdfReference reference) value = objects.GetValueOrDefault(reference.Number);
        return value;
    }

    public Dictionary<string, object?> Dictionary(object? value) => At(value) switch
    {
        Dictionary<string, object?> entries => entries,
        PdfStream stream => stream.Entries,
        _ => [],
    };

    public List<object?> Array(object? value) => At(value) switch { List<object?> list => list, null => [], var one => [one] };

    public string? Name(object? value) => (At(value) as PdfName)?.Text;

    /// <summary>A text string: UTF-16 with a byte order mark, or Latin.</summary>
    public static string Text(object? value) => value is not byte[] bytes ? ""
        : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.Latin1.GetString(bytes);

    private static int Find(byte[] file, ReadOnlySpan<byte> what, int from)
    {
        var at = file.AsSpan(from).IndexOf(what);
        return at < 0 ? -1 : at + from;
    }

    private int ReadObject(byte[] file, int number, int at)
    {
        var syntax = new PdfSyntax(file, at);
        var value = syntax.Read();
        objects[number] = value;
        if (value is not Dictionary<string, object?> entries || syntax.Read() is not PdfOperator { Text: "stream" }) return syntax.Position;
        var start = syntax.Position + (file[syntax.Position] == '\r' ? 2 : 1);
        var length = (int)(double)entries["Length"]!;
        objects[number] = new PdfStream(entries, Inflate(entries, file.AsSpan(start, length).ToArray()));
        return start + length;
    }

    private static byte[] Inflate(Dictionary<string, object?> entries, byte[] bytes)
    {
        if (entries.GetValueOrDefault("Filter") is not { } filter) return bytes;
        if (filter is not PdfName { Text: "FlateDecode" } && filter is not List<object?> { Count: 1 }) throw new NotSupportedException($"Filter {filter}.");
        using var inflated = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    private void Unpack(PdfStream packed)
    {
        var count = (int)(double)packed.Entries["N"]!;
        var first = (int)(double)packed.Entries["First"]!;
        var index = new PdfSyntax(packed.Bytes);
        for (var i = 0; i < count; i++)
        {
            var number = (int)(double)index.Read()!;
            objects[number] = new PdfSyntax(packed.Bytes, first + (int)(double)index.Read()!).Read();
        }
    }
}
