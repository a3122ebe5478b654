using Dais.Bench;

var benches = new Dictionary<string, Func<Task<IReadOnlyList<Figure>>>>(StringComparer.Ordinal)
{
    ["import-agenda"] = () => Task.FromResult(ImportAgenda.Measure()),
    ["read-resolutions"] = () => Task.FromResult(ReadResolutions.Measure()),
    ["read-akn"] = () => Task.FromResult(Akn.MeasureReading()),
    ["write-akn"] = () => Task.FromResult(Akn.MeasureWriting()),
    ["typeset"] = Typeset.MeasureAsync,
    ["render-package"] = RenderPackage.MeasureAsync,
    ["record-append"] = async () => [.. await RecordAppend.MeasureAsync(), .. await RecordAppendPostgres.MeasureAsync()],
    ["record-fold"] = RecordFold.MeasureAsync,
    ["record-open"] = RecordOpen.MeasureAsync,
    ["record-verify"] = RecordVerify.MeasureAsync,
    ["live-two-nodes"] = LiveTwoNodes.MeasureAsync,
    ["concord"] = () => Task.FromResult(ConcordSession.Measure()),
    ["index"] = () => Task.FromResult(Searching.MeasureIndexing()),
    ["search"] = () => Task.FromResult(Searching.MeasureSearching()),
    ["redline"] = () => Task.FromResult(RedlineOfDrafts.Measure()),
};
if (args is ["--names"])
{
    foreach (var name in benches.Keys) Console.WriteLine(name);
    return 0;
}

var wanted = args.Length == 0 ? [.. benches.Keys] : args;
foreach (var name in wanted)
{
    if (!benches.TryGetValue(name, out var measure))
    {
        Console.Error.WriteLine($"bench: '{name}' is none of {string.Join(", ", benches.Keys)}.");
        return 2;
    }

    foreach (var figure in await measure())
        Console.WriteLine(figure.ToJson());
}

return 0;
