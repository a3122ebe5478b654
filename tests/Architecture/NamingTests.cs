using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dais.Architecture;

/// <summary>A type is a noun of the procedure; a namespace is its folder.</summary>
public sealed class NamingTests
{
    private static readonly string[] Hollow = ["Helper", "Helpers", "Manager", "Utils", "Util", "Utilities", "Common", "Misc"];

    [Fact]
    public void No_type_has_a_hollow_name() => Assert.Empty(Sources.Code.SelectMany(HollowNames));

    [Fact]
    public void A_hollow_name_is_seen() => Assert.NotEmpty(HollowNames(new("X.cs", "class AgendaHelper { }")));

    [Fact]
    public void A_namespace_begins_with_its_module() => Assert.Empty(Sources.Code.SelectMany(StrayNamespaces));

    [Fact]
    public void A_stray_namespace_is_seen() =>
        Assert.NotEmpty(StrayNamespaces(new("src/Kernel/X.cs", "namespace Dais.Documents;")));

    [Fact]
    public void Nothing_is_left_undone_in_the_code() => Assert.Empty(Sources.Code.SelectMany(Undone));

    [Theory]
    [InlineData("class C { void M() => throw new NotImplementedException(); }")]
    [InlineData("// TO" + "DO: later")]
    public void What_is_left_undone_is_seen(string code) => Assert.NotEmpty(Undone(new("X.cs", code)));

    [Fact]
    public void No_exception_is_caught_without_a_type_and_a_use() => Assert.Empty(Sources.Code.SelectMany(BlindCatches));

    [Theory]
    [InlineData("class C { void M() { try { } catch { } } }")]
    [InlineData("class C { void M() { try { } catch (Exception) { } } }")]
    [InlineData("class C { void M() { try { } catch (IOException) { } } }")]
    public void A_blind_catch_is_seen(string code) => Assert.NotEmpty(BlindCatches(new("X.cs", code)));

    private static IEnumerable<string> HollowNames(SourceFile file) =>
        file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Where(t => Hollow.Any(h => t.Identifier.Text.EndsWith(h, StringComparison.Ordinal)))
            .Select(t => $"{file.Path}: {t.Identifier.Text}");

    private static IEnumerable<string> StrayNamespaces(SourceFile file)
    {
        var module = file.Path.Split('/', '\\') is ["src", var name, ..] ? name : "";
        return file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            .Select(n => n.Name.ToString())
            .Where(n => n != $"Dais.{module}" && !n.StartsWith($"Dais.{module}.", StringComparison.Ordinal))
            .Select(n => $"{file.Path}: {n}");
    }

    private static IEnumerable<string> Undone(SourceFile file) =>
        new[] { "NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME", "HA" + "CK" }
            .Where(word => file.Text.Contains(word, StringComparison.Ordinal))
            .Select(word => $"{file.Path}: {word}");

    /// <summary>A catch names what it expects; an empty one says in a comment why nothing is to be done.</summary>
    private static IEnumerable<string> BlindCatches(SourceFile file) =>
        file.Root.DescendantNodes().OfType<CatchClauseSyntax>()
            .Where(c => c.Declaration is null
                || (c.Declaration.Type.ToString() is "Exception" or "System.Exception" && c.Filter is null)
                || (c.Block.Statements.Count == 0 && !c.Block.DescendantTrivia().Any(t => t.ToString().StartsWith("//", StringComparison.Ordinal))))
            .Select(c => $"{file.Path}:{c.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
}
