namespace Dais.Documents.Reading.Docx;

/// <summary>Reads a stream and says of every piece how long it was, so that somebody can say that it is enough.</summary>
internal sealed class BoundedStream(Stream within, Action<int> count) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("Known only at its end.");

    public override long Position
    {
        get => throw new NotSupportedException("Read once, from the start.");
        set => throw new NotSupportedException("Read once, from the start.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = within.Read(buffer);
        count(length);
        return length;
    }

    public override void Flush() => within.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("Read once, from the start.");

    public override void SetLength(long value) => throw new NotSupportedException("Only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) within.Dispose();
        base.Dispose(disposing);
    }
}
