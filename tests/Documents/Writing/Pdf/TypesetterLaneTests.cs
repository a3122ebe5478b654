using Dais.Documents.Writing.Pdf;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Writing.Pdf;

/// <summary>What becomes of the documents a process holds when it dies, hangs or is replaced. A script stands in for the compiler.</summary>
public sealed class TypesetterLaneTests : IDisposable
{
    // Its PDF is its own number.
    private const string Script = """
        #!/bin/sh
        read -r template
        me=$$
        echo '{"memory":1}'
        while read -r line; do
            memory=1
            case $line in
                *deadly*) exit 1 ;;
                *endless*) exec sleep 60 ;;
                *slow*) sleep 2 ;;
                *torn*) printf '{"bytes":9,"memory":1}\nPDF'; exit 1 ;;
                *vast*) printf '{"bytes":999999999,"memory":1}\n'; continue ;;
                *heavy*) memory=999999999999 ;;
            esac
            printf '{"bytes":%d,"memory":%d}\n%s' "${#me}" "$memory" "$me"
        done
        """;

    private readonly string program = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly TypesetterOptions options;

    public TypesetterLaneTests()
    {
        File.WriteAllText(program, Script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        options = new("") { NodePath = program, Processes = 1, Timeout = TimeSpan.FromSeconds(2) };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(program);

    [Theory]
    [InlineData("deadly", PdfTrouble.Died)]
    [InlineData("torn", PdfTrouble.Died)]
    [InlineData("endless", PdfTrouble.TookTooLong)]
    [InlineData("vast", PdfTrouble.TooLarge)]
    public async Task A_document_that_ends_the_process_is_reported_and_those_beside_it_are_set(string bad, PdfTrouble why)
    {
        var results = await SetAsync(options, "one", "two", bad, "three", bad, "four");

        PdfTrouble?[] expected = [null, null, why, null, why, null];
        Assert.Equal(expected, results.Select(r => (r as PdfResult.Unavailable)?.Why));
    }

    [Fact]
    public async Task A_process_that_has_grown_sets_what_it_holds_and_is_replaced()
    {
        var results = await SetAsync(options, "heavy", "two", "three", "four");

        var processes = results.Select(Told).ToList();
        Assert.Equal(processes[0], processes[1]);
        Assert.NotEqual(processes[1], processes[2]);
        Assert.Equal(processes[2], processes[3]);
    }

    [Fact]
    public async Task A_process_that_has_none_left_takes_over_what_waits_for_another()
    {
        await using var typesetter = new Typesetter(options with { Processes = 2, Timeout = TimeSpan.FromSeconds(30) });
        // The first is held up with one behind it; what was to follow them is set by the second meanwhile.
        var slow = typesetter.SetAsync("slow", Token);
        var others = Enumerable.Range(0, 9).Select(i => typesetter.SetAsync($"{i}", Token)).ToList();
        var set = await Task.WhenAll(others.Append(slow));

        Assert.InRange(set.Select(Told).CountBy(pid => pid).Min(p => p.Value), 1, 2);
    }

    [Fact]
    public async Task Who_gives_up_before_its_turn_is_not_set_and_the_next_one_is()
    {
        await using var typesetter = new Typesetter(options);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var first = typesetter.SetAsync("endless", Token);
        var second = typesetter.SetAsync("endless", Token);
        var third = typesetter.SetAsync("three", patience.Token);
        var fourth = typesetter.SetAsync("four", Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        Assert.IsType<PdfResult.Pdf>(await fourth);
        Assert.IsType<PdfResult.Unavailable>(await first);
        Assert.IsType<PdfResult.Unavailable>(await second);
    }

    [Fact]
    public async Task Who_waits_when_the_typesetter_is_closed_is_still_served()
    {
        var typesetter = new Typesetter(options);
        var waiting = Enumerable.Range(0, 5).Select(i => typesetter.SetAsync($"{i}", Token)).ToList();
        await typesetter.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), r => Assert.IsType<PdfResult.Pdf>(r));
    }

    [Fact]
    public async Task Everyone_gets_their_own_document_though_the_process_is_killed_among_them()
    {
        var papers = Enumerable.Range(0, 16).Select(i => Papers.In(Language.All[i % 6], nonce: $"{i}")).ToList();
        await using var typesetter = new Typesetter(TypesetterOptions.Find(Repository.Root));
        var alone = new List<string>();
        foreach (var paper in papers) alone.Add(Told(await typesetter.WriteAsync(paper, Token)));
        var together = papers.Select(p => typesetter.WriteAsync(p, Token)).ToList();
        await together[3];
        foreach (var process in typesetter.ProcessIds) System.Diagnostics.Process.GetProcessById(process).Kill();

        Assert.Equal(alone, (await Task.WhenAll(together)).Select(Told));
    }

    private static string Told(PdfResult result) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Assert.IsType<PdfResult.Pdf>(result).Bytes.Span));

    private static async Task<PdfResult[]> SetAsync(TypesetterOptions options, params string[] markup)
    {
        await using var typesetter = new Typesetter(options);
        return await Task.WhenAll(markup.Select(m => typesetter.SetAsync(m, Token)));
    }
}
