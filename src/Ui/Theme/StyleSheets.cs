using System.Collections.Frozen;
using System.Security.Cryptography;
using Dais.Kernel;
using Dais.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dais.Ui.Theme;

/// <summary>The style sheets: Bootstrap's two builds and our theme, each at an address that names its content and never changes.</summary>
public sealed class StyleSheets
{
    private static readonly string[] ThemeFiles =
        ["tokens", "bootstrap", "type", "shell", "parts", "session", "import", "documents", "search", "redline", "concordance", "instruments", "bodies", "accounts", "print"];

    private readonly FrozenDictionary<string, byte[]> sheets;
    private readonly string? leftToRight;
    private readonly string? rightToLeft;
    private readonly string theme;

    private StyleSheets(byte[]? leftToRight, byte[]? rightToLeft, byte[] theme)
    {
        var all = new Dictionary<string, byte[]>();
        (this.leftToRight, this.rightToLeft) = (Name(all, "bootstrap", leftToRight), Name(all, "bootstrap.rtl", rightToLeft));
        this.theme = Name(all, "dais", theme)!;
        sheets = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The addresses a page in this language links, in order.</summary>
    public IEnumerable<string> For(Language language)
    {
        if ((language.Direction == Direction.RightToLeft ? rightToLeft : leftToRight) is { } bootstrap)
            yield return "/assets/" + bootstrap;
        yield return "/assets/" + theme;
    }

    internal static StyleSheets Load(string webFolder) =>
        new(Bootstrap(webFolder, "bootstrap.min.css"), Bootstrap(webFolder, "bootstrap.rtl.min.css"), Theme());

    internal Results<FileContentHttpResult, NotFound> Find(string name, HttpResponse response)
    {
        if (!sheets.TryGetValue(name, out var bytes)) return TypedResults.NotFound();
        response.Headers.Vary = default;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.File(bytes, "text/css; charset=utf-8");
    }

    private static byte[]? Bootstrap(string webFolder, string file)
    {
        var path = Path.Combine(webFolder, "node_modules", "bootstrap", "dist", "css", file);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private static byte[] Theme()
    {
        using var all = new MemoryStream();
        foreach (var file in ThemeFiles)
        {
            using var part = typeof(StyleSheets).Assembly.GetManifestResourceStream($"Dais.Ui/Theme/{file}.css")
                ?? throw new InvalidDataException($"The theme has no part '{file}'.");
            part.CopyTo(all);
        }

        return all.ToArray();
    }

    private static string? Name(Dictionary<string, byte[]> all, string name, byte[]? bytes)
    {
        if (bytes is null) return null;
        var address = $"{name}.{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6))}.css";
        all.Add(address, bytes);
        return address;
    }
}

internal static class StyleSheetRoutes
{
    public static void MapStyleSheets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", (string name, StyleSheets sheets, HttpResponse response) => sheets.Find(name, response))
            .Needs(OpenDeeds.ReadPage);
}
