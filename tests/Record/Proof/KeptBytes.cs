using System.Security.Cryptography;
using Dais.Record.Bytes;

namespace Dais.Record.Tests.Proof;

/// <summary>Bytes in memory.</summary>
internal sealed class KeptBytes : IKeepBytes
{
    public SortedDictionary<string, byte[]> Content { get; } = new(StringComparer.Ordinal);

    public string Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Content[hash] = bytes.ToArray();
        return hash;
    }

    public ValueTask<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) => ValueTask.FromResult(Keep(bytes.Span));

    public ValueTask<byte[]?> FindAsync(string hash, CancellationToken cancellation = default) => ValueTask.FromResult(Content.GetValueOrDefault(hash));

    public async IAsyncEnumerable<string> HashesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var hash in Content.Keys) yield return await Task.FromResult(hash);
    }
}
