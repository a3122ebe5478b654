using BenchmarkDotNet.Attributes;
using Dais.Conference.Sessions;
using Dais.Documents;
using Dais.Documents.Agendas;
using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Micro;

/// <summary>Laying out and writing the sample session in one language; the baseline copies the bytes of the page it makes.</summary>
[MemoryDiagnoser]
public class WritingBenchmarks
{
    private readonly ProvisionalAgenda agenda = SampleSession.Load();
    private Document document = null!;
    private byte[] page = null!;

    /// <summary>ar, zh, en.</summary>
    [Params("ar", "zh", "en")]
    public string Code { get; set; } = "en";

    /// <summary>Prepares what the writers write.</summary>
    [GlobalSetup]
    public void Prepare() => page = HtmlWriter.Write(document = AgendaLayout.Lay(agenda, Language.Parse(Code)));

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public byte[] CopyThePage() => [.. page];

    /// <summary>The official document as blocks.</summary>
    [Benchmark]
    public Document LayOut() => AgendaLayout.Lay(agenda, Language.Parse(Code));

    /// <summary>The page.</summary>
    [Benchmark]
    public byte[] Html() => HtmlWriter.Write(document);

    /// <summary>Word.</summary>
    [Benchmark]
    public byte[] Docx() => DocxWriter.Write(document);

    /// <summary>Akoma Ntoso.</summary>
    [Benchmark]
    public byte[] Akn() => AknWriter.Write(document);
}
