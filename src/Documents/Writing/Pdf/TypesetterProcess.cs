using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dais.Documents.Writing.Pdf;

/// <summary>What the process answers: a line of JSON, whose names are those of typesetter.mjs, and behind it as many bytes as it says.</summary>
internal sealed record TypesetterAnswer(int Bytes, string? Replaced, string? Error, bool Missing, long Memory)
{
    /// <summary>The PDF; null when there is none.</summary>
    [JsonIgnore]
    internal byte[]? Pdf { get; init; }
}

/// <summary>One process of the typesetter, from its start to its end. It answers in the order it is asked.</summary>
internal sealed class TypesetterProcess : IAsyncDisposable
{
    private const int LongestComplaint = 4000;
    private const int LongestLine = 1024 * 1024;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Process process;
    private readonly PipeReader answers;
    private readonly int largestPdf;
    private readonly Task<string> complaint;

    private TypesetterProcess(Process process, int largestPdf)
    {
        (this.process, this.largestPdf) = (process, largestPdf);
        answers = PipeReader.Create(process.StandardOutput.BaseStream, new(bufferSize: 64 * 1024));
        complaint = LastWordsAsync(process.StandardError);
    }

    /// <summary>The process's number, for a test that ends it.</summary>
    public int Id => process.Id;

    /// <summary>Starts a process; it answers nothing before it was set up.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static TypesetterProcess Start(TypesetterOptions options)
    {
        var start = new ProcessStartInfo(options.NodePath)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "--max-semi-space-size=1", "--expose-gc", "--input-type=module", "--eval", Resource("typesetter.mjs"), "--", options.WebFolder },
        };
        start.Environment.Remove("NODE_OPTIONS");
        // One heap for all threads: the compiler's memory goes back, and two processes fit where one did.
        start.Environment["MALLOC_ARENA_MAX"] = "1";
        if (options.Heap is { } heap) start.Environment["LD_PRELOAD"] = heap;
        // No face of the system takes the place of ours, and none is looked at: that would be more than half of the start.
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(options.WebFolder, "fonts.conf");
        // A process sets one document at a time with one thread; where there are two processors there are two processes.
        start.Environment["RAYON_NUM_THREADS"] = "1";
        // The compiler can fetch packages of Typst; none of ours asks for any, and none shall be fetched.
        foreach (var proxy in (string[])["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"])
            start.Environment[proxy] = "http://127.0.0.1:9";
        // Answers leave through a thread of their own; one is enough.
        start.Environment["UV_THREADPOOL_SIZE"] = "1";
        return new(Process.Start(start)!, options.LargestPdf);
    }

    /// <summary>Hands over the template; the process loads its compiler and fonts.</summary>
    /// <exception cref="IOException">The process is gone.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task<TypesetterAnswer> SetUpAsync(TimeSpan timeout)
    {
        await WriteAsync(new { template = Resource("document.typ") }, timeout);
        return await TakeAsync(timeout);
    }

    /// <summary>Hands over one document, which is set after those handed over before.</summary>
    /// <exception cref="IOException">The process is gone.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public Task HandOverAsync(string source, TimeSpan timeout) => WriteAsync(new { source }, timeout);

    /// <summary>The answer for the first document that has none yet.</summary>
    /// <exception cref="IOException">The process is gone.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    /// <exception cref="InvalidDataException">The answer is too large.</exception>
    public async Task<TypesetterAnswer> TakeAsync(TimeSpan timeout)
    {
        using var clock = new CancellationTokenSource(timeout);
        var answer = await LineAsync(clock.Token);
        if (answer.Bytes > largestPdf) throw new InvalidDataException($"{answer.Bytes} bytes, of {largestPdf}.");
        return answer.Bytes > 0 ? answer with { Pdf = await BytesAsync(answer.Bytes, clock.Token) } : answer;
    }

    /// <summary>What the process last wrote on its error stream; asked after its end.</summary>
    public async Task<string> LastWordsAsync()
    {
        await KillAsync();
        return await complaint;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await complaint;
        await answers.CompleteAsync();
        process.Dispose();
    }

    private async Task WriteAsync(object question, TimeSpan timeout)
    {
        using var clock = new CancellationTokenSource(timeout);
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(question, json), (byte)'\n'];
        await process.StandardInput.BaseStream.WriteAsync(line, clock.Token);
        await process.StandardInput.BaseStream.FlushAsync(clock.Token);
    }

    private async Task<TypesetterAnswer> LineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await answers.ReadAsync(cancellation);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var answer = Parse(read.Buffer.Slice(0, end));
                answers.AdvanceTo(read.Buffer.GetPosition(1, end));
                return answer;
            }

            if (read.IsCompleted) throw new EndOfStreamException("The typesetter ended without an answer.");
            if (read.Buffer.Length > LongestLine) throw new InvalidDataException("The typesetter's answer is too large.");
            answers.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private async Task<byte[]> BytesAsync(int count, CancellationToken cancellation)
    {
        var read = await answers.ReadAtLeastAsync(count, cancellation);
        if (read.Buffer.Length < count) throw new EndOfStreamException("The typesetter ended within an answer.");
        var bytes = read.Buffer.Slice(0, count);
        var copy = bytes.ToArray();
        answers.AdvanceTo(bytes.End);
        return copy;
    }

    private static TypesetterAnswer Parse(ReadOnlySequence<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return JsonSerializer.Deserialize<TypesetterAnswer>(ref reader, json) ?? throw new IOException("The typesetter answered nothing.");
        }
        catch (JsonException broken)
        {
            throw new IOException("The typesetter answered what is no answer.", broken);
        }
    }

    private static async Task<string> LastWordsAsync(StreamReader errors)
    {
        var last = "";
        var buffer = new char[1024];
        for (int count; (count = await errors.ReadAsync(buffer)) > 0;)
        {
            last += new string(buffer, 0, count);
            if (last.Length > LongestComplaint) last = last[^LongestComplaint..];
        }

        return last;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(TypesetterProcess).Assembly.GetManifestResourceStream($"Dais.Documents/Writing/Pdf/{name}")
            ?? throw new InvalidDataException($"{name} is not embedded: a mistake of the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private async Task KillAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}
