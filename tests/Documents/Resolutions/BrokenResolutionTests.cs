using System.Text;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Documents.Tests.Reading;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>Sources that scans, copies and malice have broken.</summary>
public sealed class BrokenResolutionTests(ITestOutputHelper output)
{
    private const int BytesOfWorkPerCharacter = 4_000;
    private const long BytesOfWorkAtLeast = 64_000_000;

    [Fact]
    public void A_broken_source_gives_a_reading_and_never_an_exception_and_no_line_is_dropped()
    {
        var seed = Fuzz.Seed(output, 20240711);
        var sources = Language.All.Select(l => File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Resolutions", "Fixtures", l.Code + ".txt"))).ToList();
        Fuzz.Each(seed, Repository.Long ? 20_000 : 2_000, sources, new MutatedSources(seed).Next, ReadWithinBounds);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "notes without end", "The General Assembly,\n" + Repeated("1. Requests1\n", 2_000) + "______\n" + Repeated("1  a\n", 60_000) },
        { "one note called without end", "The General Assembly,\n1. " + Repeated("Notes\u00B9 ", 60_000) + "\n______\n1  a\n" },
        { "numbers without end", "The General Assembly,\n1. " + Repeated("a1 22 333 ", 60_000) + "\n______\n" + Repeated("1  a\n22  b\n333  c\n", 500) },
        { "one number again and again", "The General Assembly,\n" + Repeated("1. Requests it;\n", 60_000) },
        { "a symbol without end", "The General Assembly,\n1. " + Repeated("A/1.", 60_000) + "\n______\n1  a\n" },
        { "pages without end", "A/RES/1/1\nThe General Assembly,\n" + Repeated("\fA/RES/1/1\nwords\n1/9\n", 40_000) },
        { "rules without end", "The General Assembly,\n" + Repeated("______\n1  a.\n", 60_000) },
        { "points without end", "The General Assembly,\n1. Requests:\n" + Repeated("(a) One\n(i) Two\n", 40_000) },
        { "sponsors without end", Repeated("Chad and ", 5_000) + ": draft resolution\nThe General Assembly,\n" },
        { "nothing but headings", Repeated("Heading\n", 100_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_source_costs_work_in_proportion(string what, string text)
    {
        Assert.NotEmpty(what);
        ReadWithinBounds(Encoding.UTF8.GetBytes(text));
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static void ReadWithinBounds(byte[] bytes)
    {
        if (!SourceText.TryDecode(bytes, out var source, out _)) return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ResolutionReader.Read(source);
        var work = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(work < BytesOfWorkAtLeast + ((long)BytesOfWorkPerCharacter * bytes.Length), $"{work} bytes of work for {bytes.Length} bytes");
        ReadResolution.AccountsForEveryLine(source, reading);
        Assert.NotEmpty(ResolutionJson.Write(reading));
        foreach (var finding in reading.Findings) Assert.NotEmpty(finding.MessageIn(reading.Resolution.Language));
        var ids = Ids(reading.Resolution.Parts).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<string> Ids(IEnumerable<Part> parts) => parts.SelectMany(p => Ids(p.Within).Prepend(p.Id!));
}
