using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dais.Architecture;

/// <summary>Files and methods stay small: a warning above 200 and 30 lines, a failure above 400 and 60.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    [Fact]
    public void No_file_has_more_than_400_lines_and_no_method_more_than_60()
    {
        foreach (var warning in Sources.Code.SelectMany(f => LargerThan(f, 200, 30)))
            output.WriteLine($"worth a look: {warning}");
        Assert.Empty(Sources.Code.SelectMany(f => LargerThan(f, 400, 60)));
    }

    [Fact]
    public void No_page_has_more_than_400_lines() =>
        Assert.Empty(Sources.Read("src", "*.razor").Where(f => f.Lines > 400).Select(f => f.Path));

    [Fact]
    public void A_long_file_is_seen() =>
        Assert.NotEmpty(LargerThan(new("Long.cs", string.Concat(Enumerable.Repeat("// one more\n", 401))), 400, 60));

    [Fact]
    public void A_long_method_is_seen() =>
        Assert.NotEmpty(LargerThan(new("Long.cs", $"class C {{ void M()\n{{\n{string.Concat(Enumerable.Repeat("F();\n", 61))}}} }}"), 400, 60));

    private static IEnumerable<string> LargerThan(SourceFile file, int lines, int methodLines)
    {
        if (file.Lines > lines) yield return $"{file.Path}: {file.Lines} lines";
        foreach (var method in file.Root.DescendantNodes().Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax))
        {
            var span = method.GetLocation().GetLineSpan();
            var length = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
            if (length > methodLines) yield return $"{file.Path}:{span.StartLinePosition.Line + 1}: a method of {length} lines";
        }
    }
}
