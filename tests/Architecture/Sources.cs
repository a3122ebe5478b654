using Dais.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dais.Architecture;

/// <summary>A source file, parsed.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public SyntaxNode Root { get; } = CSharpSyntaxTree.ParseText(Text).GetRoot();

    public int Lines { get; } = Text.AsSpan().Count('\n');
}

/// <summary>The sources that the rules are held against.</summary>
public static class Sources
{
    /// <summary>Every C# file of the modules.</summary>
    public static IReadOnlyList<SourceFile> Code { get; } = Read("src", "*.cs");

    /// <summary>The project file of each module, by the module's name.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } =
        Files("src", "Dais.*.csproj").ToDictionary(p => new DirectoryInfo(Path.GetDirectoryName(p)!).Name, File.ReadAllText, StringComparer.Ordinal);

    public static IReadOnlyList<SourceFile> Read(string folder, string pattern) =>
        [.. Files(folder, pattern).Select(p => new SourceFile(Path.GetRelativePath(Repository.Root, p), File.ReadAllText(p)))];

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
