using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Documents.Reading.Pdf;
using Dais.Documents.Tests.Agendas;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;
using static Dais.Documents.Tests.Formats.Files;
using Papers = Dais.Documents.Tests.Writing.Pdf.Papers;

namespace Dais.Documents.Tests.Formats;

/// <summary>Whatever bytes come: lines or a refusal, never an exception, and bounded work.</summary>
public sealed class BrokenFilesTests(ITestOutputHelper output)
{
    private const long MostWork = 400_000_000;

    [Fact]
    public void A_broken_Word_file_gives_lines_or_a_refusal()
    {
        var random = Announced();
        var whole = DocxWriter.Write(AgendaLayout.Lay(Sample.Agenda, Language.Arabic));
        var parts = Parts(whole);
        for (var i = 0; i < (Repository.Long ? 6000 : 500); i++)
        {
            // Half of them broken as archives, half within their parts, where the archive is sound.
            var bytes = i % 2 == 0 ? Broken(whole, random) : Broken(parts, random);
            ReadWithinBounds(bytes, i);
        }
    }

    [Fact]
    public async Task A_broken_PDF_gives_lines_or_a_refusal()
    {
        NeedPdfToText();
        var random = Announced();
        await using var typesetter = Typesetter();
        var whole = await PdfAsync(typesetter, Papers.In(Language.Arabic));
        for (var i = 0; i < (Repository.Long ? 400 : 25); i++) ReadWithinBounds(Broken(whole, random), i);
    }

    [Fact]
    public void Any_boxes_of_words_give_lines()
    {
        var random = Announced();
        for (var i = 0; i < (Repository.Long ? 3000 : 200); i++)
        {
            List<PdfPage> pages = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new PdfPage(600, 800, [.. Enumerable.Range(0, random.Next(0, 120)).Select(_ => Word(random))]))];
            var (text, _) = PdfLayout.Read(pages);
            Assert.DoesNotContain(text, c => c is >= '\uE000' and <= '\uF8FF');
            Assert.True(text.Length > 0 || pages.TrueForAll(p => p.Words.Count < 20), $"input {i}");
        }
    }

    private static PdfWord Word(Random random)
    {
        string[] words = ["1.", "(a)", "word", "A/79/1", "*", "1", "العربية", ")أ(", "2025", "决议，", "-", "long-", "•", "x"];
        var (left, top, height) = (random.Next(0, 560), random.Next(0, 780) / 12 * 12, random.Next(1, 30));
        return new(words[random.Next(words.Length)], left, top, left + random.Next(1, 80), top + height);
    }

    private Random Announced() => new(Fuzz.Seed(output, 20250711));

    private static List<(string Name, byte[] Content)> Parts(byte[] docx)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        return zip.Entries.Select(e =>
        {
            using var stream = e.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (e.FullName, bytes.ToArray());
        }).ToList();
    }

    private static byte[] Broken(List<(string Name, byte[] Content)> parts, Random random)
    {
        var which = random.Next(parts.Count);
        return WordFile.Zip(parts.Select((p, i) => i == which ? (p.Name, Broken(p.Content, random)) : p));
    }

    private static byte[] Broken(byte[] whole, Random random)
    {
        byte[] bytes = [.. whole];
        switch (random.Next(4))
        {
            case 0: return bytes[..random.Next(bytes.Length)];
            case 1:
                var (from, to) = (random.Next(bytes.Length), random.Next(bytes.Length));
                return [.. bytes[..Math.Min(from, to)], .. bytes[Math.Max(from, to)..]];
            case 2:
                // Digits become other digits: ids, sizes, places.
                for (var i = random.Next(1, 40); i > 0; i--)
                    if (random.Next(bytes.Length) is var at && bytes[at] is >= (byte)'0' and <= (byte)'9') bytes[at] = (byte)('0' + random.Next(10));
                return bytes;
            default:
                for (var i = random.Next(1, 30); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
        }
    }

    private static void ReadWithinBounds(byte[] bytes, int input)
    {
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (DocumentSource.TryRead(bytes, "x", out var text, out var refusal)) Assert.NotEmpty(text.Lines);
            else Assert.NotEmpty(refusal.MessageIn(Language.French));
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostWork, $"input {input}: too much work");
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"input {input}: {e}");
        }
    }
}
