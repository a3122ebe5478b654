using System.Diagnostics.CodeAnalysis;

namespace Dais.Record.Acts;

/// <summary>The name of a stream: what the acts in it are about, and which one ("import/3f2a9c", "body/wg-trafficking").</summary>
/// <remarks>Lower-case Latin letters, digits, and <c>. - _ /</c>; 1 to 200 characters. It holds no personal data: it is never sealed.</remarks>
public readonly record struct StreamName
{
    /// <summary>The most characters a name may have.</summary>
    public const int Longest = 200;

    private readonly string? name;

    private StreamName(string name) => this.name = name;

    /// <summary>The stream of a thing of a kind.</summary>
    /// <exception cref="ArgumentException">The two make no name of a stream.</exception>
    public static StreamName Of(string kind, string id) => Parse($"{kind}/{id}");

    /// <summary>Reads a name.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static StreamName Parse(string name) =>
        TryParse(name, out var stream) ? stream : throw new ArgumentException($"“{name}” is no name of a stream: a–z, 0–9 and . - _ /, at most {Longest}.", nameof(name));

    /// <summary>Reads a name.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out StreamName stream)
    {
        var isName = name is { Length: > 0 and <= Longest } && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '/');
        stream = isName ? new(name!) : default;
        return isName;
    }

    /// <summary>What stands before the first stroke: the kind of thing.</summary>
    public string Kind => ToString().Split('/')[0];

    /// <summary>What stands after the first stroke: which one; empty where there is no stroke.</summary>
    public string Id => ToString().IndexOf('/', StringComparison.Ordinal) is > 0 and var at ? ToString()[(at + 1)..] : "";

    /// <inheritdoc/>
    public override string ToString() => name ?? throw new InvalidOperationException("A stream without a name.");
}
