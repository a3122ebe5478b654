using System.Diagnostics;
using Dais.Documents.Writing.Pdf;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Writing.Pdf;

public sealed class TypesetterTests
{
    private static readonly TypesetterOptions options = TypesetterOptions.Find(Repository.Root);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_that_was_killed_is_started_again()
    {
        await using var typesetter = new Typesetter(options);
        await Sets(typesetter);
        var first = Assert.Single(typesetter.ProcessIds);
        Kill(first);

        await Sets(typesetter);
        Assert.NotEqual(first, Assert.Single(typesetter.ProcessIds));
    }

    [Fact]
    public async Task A_document_during_which_the_process_is_killed_is_tried_once_more()
    {
        await using var typesetter = new Typesetter(options);
        await Sets(typesetter);
        var long_ = typesetter.WriteAsync(Papers.In(Language.English, items: 300), Token);
        Kill(Assert.Single(typesetter.ProcessIds));

        Assert.IsType<PdfResult.Pdf>(await long_);
    }

    [Fact]
    public async Task Nothing_starts_before_it_is_needed()
    {
        await using var typesetter = new Typesetter(options);
        Assert.Empty(typesetter.ProcessIds);
    }

    [Fact]
    public async Task No_face_of_the_system_takes_the_place_of_ours()
    {
        await using var typesetter = new Typesetter(options);
        // The gate installs this face for the browser; here it is not to be had.
        var result = await typesetter.SetAsync("""#set document(title: "faces"); #set text(lang: "ar", font: "Noto Naskh Arabic", fallback: false); #par("م")""", Token);

        Assert.DoesNotContain(new TaggedPdf(Assert.IsType<PdfResult.Pdf>(result).Bytes).Fonts, font => font.Name.Contains("Naskh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_heap_makes_no_difference_to_the_file()
    {
        Assert.SkipWhen(options.Heap is null, "jemalloc is not installed (package libjemalloc2).");
        await using var fast = new Typesetter(options);
        await using var plain = new Typesetter(options with { Heap = null });
        var document = Papers.In(Language.Arabic);

        var pdf = Assert.IsType<PdfResult.Pdf>(await fast.WriteAsync(document, Token));
        Assert.Equal(Assert.IsType<PdfResult.Pdf>(await plain.WriteAsync(document, Token)).Bytes, pdf.Bytes, (a, b) => a.Span.SequenceEqual(b.Span));
    }

    [Fact]
    public async Task Without_node_there_is_no_pdf_but_a_reason_in_six_languages()
    {
        await using var typesetter = new Typesetter(options with { NodePath = "/no/such/node" });
        var result = await typesetter.WriteAsync(Papers.Empty(Language.English), Token);

        var unavailable = Assert.IsType<PdfResult.Unavailable>(result);
        Assert.Equal(PdfTrouble.NodeMissing, unavailable.Why);
        Assert.Contains("/no/such/node", unavailable.Detail, StringComparison.Ordinal);
        Assert.Equal(6, Language.All.Select(unavailable.Say).Distinct().Count());
        Assert.Contains("Node.js", unavailable.Say(Language.French), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_packages_there_is_no_pdf_but_what_to_do()
    {
        await using var typesetter = new Typesetter(options with { WebFolder = Path.GetTempPath() });
        var result = await typesetter.WriteAsync(Papers.Empty(Language.English), Token);

        var unavailable = Assert.IsType<PdfResult.Unavailable>(result);
        Assert.Equal(PdfTrouble.PackagesMissing, unavailable.Why);
        Assert.Contains("npm ci", unavailable.Say(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_ends_at_once_is_given_up_after_a_second_attempt()
    {
        await using var typesetter = new Typesetter(options with { NodePath = "false" });
        var result = await typesetter.WriteAsync(Papers.Empty(Language.English), Token);
        Assert.Equal(PdfTrouble.Died, Assert.IsType<PdfResult.Unavailable>(result).Why);
    }

    [Fact]
    public async Task A_document_that_takes_too_long_is_given_up_and_the_next_one_is_set()
    {
        await using var typesetter = new Typesetter(options with { Timeout = TimeSpan.FromSeconds(2) });
        var result = await typesetter.SetAsync("#let n = 0\n#while true { n = n + 1; if n > 1000000000 { break } }", Token);

        // The compiler has a limit of its own for loops; whichever bites first, there is a reason and the next one is set.
        Assert.Contains(Assert.IsType<PdfResult.Unavailable>(result).Why, (PdfTrouble[])[PdfTrouble.TookTooLong, PdfTrouble.Refused]);
        await Sets(typesetter);
    }

    [Fact]
    public async Task No_time_at_all_is_too_long()
    {
        await using var typesetter = new Typesetter(options with { Timeout = TimeSpan.Zero });
        var result = await typesetter.WriteAsync(Papers.Empty(Language.English), Token);
        Assert.Equal(PdfTrouble.TookTooLong, Assert.IsType<PdfResult.Unavailable>(result).Why);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_or_after()
    {
        await using var small = new Typesetter(options with { LargestMarkup = 100 });
        await using var slim = new Typesetter(options with { LargestPdf = 1000 });
        var before = await small.WriteAsync(Papers.In(Language.English), Token);
        var after = await slim.WriteAsync(Papers.In(Language.English), Token);

        Assert.Equal(PdfTrouble.TooLarge, Assert.IsType<PdfResult.Unavailable>(before).Why);
        Assert.Equal(PdfTrouble.TooLarge, Assert.IsType<PdfResult.Unavailable>(after).Why);
    }

    [Fact]
    public async Task Many_may_ask_at_once_but_not_too_many_may_wait()
    {
        await using var typesetter = new Typesetter(options with { LongestQueue = 4 });
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => typesetter.WriteAsync(Papers.In(Language.English, nonce: $"{i}"), Token)));

        Assert.Contains(results, r => r is PdfResult.Pdf);
        Assert.All(results.OfType<PdfResult.Unavailable>(), r => Assert.Equal(PdfTrouble.TooManyWaiting, r.Why));
        await Sets(typesetter);
    }

    [Fact]
    public async Task After_the_end_there_is_no_pdf_and_no_process()
    {
        var typesetter = new Typesetter(options);
        await Sets(typesetter);
        await typesetter.DisposeAsync();

        Assert.Empty(typesetter.ProcessIds);
        Assert.Equal(PdfTrouble.Closed, Assert.IsType<PdfResult.Unavailable>(await typesetter.WriteAsync(Papers.Empty(Language.English), Token)).Why);
    }

    [Fact]
    public async Task The_processes_do_not_grow_over_two_hundred_documents()
    {
        await using var typesetter = new Typesetter(options);
        var most = 0L;
        IReadOnlyList<int> first = [];
        for (var i = 0; i < (Repository.Long ? 1200 : 200); i += 4)
        {
            var four = await Task.WhenAll(Enumerable.Range(i, 4).Select(n => typesetter.WriteAsync(Papers.In(Language.All[n % 6], nonce: $"{n * 7919}"), Token)));
            Assert.All(four, result => Assert.IsType<PdfResult.Pdf>(result));
            most = Math.Max(most, typesetter.Memory);
            if (i == 0) first = typesetter.ProcessIds;
        }

        // None had to be replaced.
        Assert.Equal(new TypesetterOptions("").Processes, first.Count);
        Assert.Equal(first, typesetter.ProcessIds);

        TestContext.Current.TestOutputHelper?.WriteLine($"{most / 1_000_000} MB");
        Assert.InRange(most, 1, 250_000_000);
    }

    [Fact]
    public async Task The_compiler_reads_no_file_and_fetches_no_package()
    {
        await using var typesetter = new Typesetter(options);
        var secret = Path.Combine(Path.GetTempPath(), "dais-secret.txt");
        await File.WriteAllTextAsync(secret, "secret", Token);
        foreach (var code in (string[])[$"#read(\"{secret}\")", $"#read(\"/../{secret}\")", "#read(\"../../../../../../etc/hostname\")", "#image(\"/etc/hostname\")", "#import \"@preview/example:0.1.0\": *", "#include \"/etc/hostname\""])
            Assert.Equal(PdfTrouble.Refused, Assert.IsType<PdfResult.Unavailable>(await typesetter.SetAsync($"#set document(title: \"t\")\n{code}", Token)).Why);
        File.Delete(secret);
        await Sets(typesetter);
    }

    private static async Task Sets(Typesetter typesetter) =>
        Assert.IsType<PdfResult.Pdf>(await typesetter.WriteAsync(Papers.In(Language.English), Token));

    private static void Kill(int process)
    {
        using var killed = Process.GetProcessById(process);
        killed.Kill();
    }
}
