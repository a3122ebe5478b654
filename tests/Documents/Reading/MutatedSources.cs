using System.Text;
using Dais.Kit;

namespace Dais.Documents.Tests.Reading;

/// <summary>Breaks a source in ways that scans, copies and malice break them.</summary>
internal sealed class MutatedSources(int seed)
{
    private static readonly string[] Keywords =
    [
        "Annotations", "Annex", "Documentation", "Provisional agenda", "1.", "(a)", "- ", "|", "\t", "10 a.m.–1 p.m.", "1 (a)", "(continued)", "CTOC/COP/WG.7/2024/",
        "说明", "临时议程", "附件", "文件", "上午10时至下午1时", "الشروح", "المرفق", "-٢-", "Аннотации", "Приложение", "Anexo", "Annexe", "decision 4/4", "article 32, paragraph 3, of the Convention",
        "**", "#", "\f", "\u202E", "\uFEFF", "\0", "(", "《", "2010", "9999999999", "31 February 2024", "<br>", "[x](", "]", "___", "* ",
    ];

    private readonly Random random = new(seed);

    internal byte[] Next(byte[] source)
    {
        var lines = Encoding.UTF8.GetString(source).Split('\n').ToList();
        for (var i = random.Next(1, 6); i > 0; i--) Break(lines);
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        if (random.Next(4) == 0)
            for (var i = random.Next(1, 20); i > 0 && bytes.Length > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private void Break(List<string> lines)
    {
        if (lines.Count == 0) lines.Add("");
        var at = random.Next(lines.Count);
        var count = random.Next(1, Math.Min(30, lines.Count - at) + 1);
        switch (random.Next(9))
        {
            case 0: lines.RemoveRange(at, count); break;
            case 1: lines.InsertRange(at, lines.GetRange(at, count)); break;
            case 2: (lines[at], lines[^1]) = (lines[^1], lines[at]); break;
            case 3: lines[at] = lines[at][..random.Next(lines[at].Length + 1)]; break;
            case 4: lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Keywords[random.Next(Keywords.Length)]); break;
            case 5: lines.Insert(at, Keywords[random.Next(Keywords.Length)]); break;
            case 6: lines[at] += at + 1 < lines.Count ? lines[at + 1] : ""; break;
            case 7: random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines).Slice(at, count)); break;
            default: lines[at] = string.Concat(Enumerable.Repeat(lines[at] + Keywords[random.Next(Keywords.Length)], random.Next(1, 40))); break;
        }
    }
}

public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int BytesOfWorkPerCharacter = 4_000;
    private const long BytesOfWorkAtLeast = 64_000_000;

    [Fact]
    public void A_broken_source_gives_a_reading_or_a_refusal_and_never_an_exception()
    {
        var seed = Fuzz.Seed(output, 20240711);
        var sources = Directory.EnumerateFiles(Repository.PathOf("tests", "Documents", "Agendas"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Fuzz.Each(seed, Repository.Long ? 10_000 : 1_000, sources, new MutatedSources(seed).Next, ReadWithinBounds);
    }

    private static void ReadWithinBounds(byte[] bytes)
    {
        if (!SourceTextOf(bytes, out var source)) return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Documents.Reading.AgendaReader.Read(source);
        var work = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(work < BytesOfWorkAtLeast + ((long)BytesOfWorkPerCharacter * bytes.Length), $"{work} bytes of work for {bytes.Length} bytes");
        Reading.AccountsForEveryLine(source, reading);
        foreach (var finding in reading.Findings)
            Assert.NotEmpty(finding.MessageIn(reading.Agenda.Language));
    }

    private static bool SourceTextOf(byte[] bytes, out Documents.Reading.SourceText source)
    {
        var isText = Documents.Reading.SourceText.TryDecode(bytes, out source, out var refusal);
        if (!isText) Assert.NotEmpty(refusal.MessageIn(Kernel.Language.English));
        return isText;
    }
}
