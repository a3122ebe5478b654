using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dais.Kit;

namespace Dais.Kernel.Tests.Symbols;

/// <summary>Every symbol that the General Assembly's resolutions of one session cite, as the addresses of the documents write it.</summary>
public sealed partial class CitedSymbolsTests
{
    /// <summary>What stands in an address where a symbol should, and is none: a number without its organ. Sales numbers of publications and search pages are told by their form.</summary>
    private static readonly string[] NoSymbols = ["97/258"];

    [Fact]
    public void Every_symbol_cited_in_a_session_is_read_and_printed_back()
    {
        var cited = Cited().Where(c => !NoSymbols.Contains(c) && !c.Contains('?', StringComparison.Ordinal) && !SalesNumber().IsMatch(c)).ToList();
        var refused = cited.Where(c => !DocumentSymbol.TryParse(c, out _)).ToList();
        var changed = cited.Except(refused).Where(c => !PrintsBack(c)).ToList();
        var opaque = cited.Except(refused).Where(c => DocumentSymbol.TryParse(c, out var s) && s.HasOpaquePart).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{cited.Count} symbols; refused: {string.Join(", ", refused)}; with a part not known: {string.Join(", ", opaque)}"));

        Assert.True(cited.Count > 4000, $"{cited.Count} symbols");
        Assert.Empty(refused);
        Assert.Empty(changed);
        Assert.True(opaque.Count <= 0.003 * cited.Count, string.Join(", ", opaque));
    }

    [Fact]
    public void Every_resolution_of_the_session_bears_a_symbol_that_is_read_whole()
    {
        var borne = Texts().SelectMany(t => DocumentNumber().Matches(t)).Select(m => m.Groups["symbol"].Value.Trim())
            .Where(n => n.Contains('/', StringComparison.Ordinal) && char.IsAsciiLetter(n[0])).Distinct().ToList();

        Assert.True(borne.Count > 300, $"{borne.Count} symbols");
        Assert.DoesNotContain(borne, n => !PrintsBack(n) || DocumentSymbol.Find($"({n}).") is not [{ Start: 1 } found] || found.Length != n.Length);
    }

    private static bool PrintsBack(string cited) =>
        DocumentSymbol.TryParse(cited, out var symbol)
        && string.Equals(symbol.ToString(), LooseSpace().Replace(cited, m => m.Value[0] == '/' ? "/" : " "), StringComparison.OrdinalIgnoreCase)
        && DocumentSymbol.TryParse(symbol.ToString(), out var again) && again.Equals(symbol);

    private static HashSet<string> Cited() =>
        [.. Texts().SelectMany(t => Address().Matches(t)).Select(m => Uri.UnescapeDataString(WebUtility.HtmlDecode(m.Groups["symbol"].Value)).Trim())];

    private static IEnumerable<string> Texts()
    {
        using var zip = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip"));
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return reader.ReadToEnd();
        }
    }

    [GeneratedRegex("""href="https?://(www\.)?undocs\.org/((ar|ch|zh|en|fr|ru|es)/)?(?<symbol>[^"]*)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("<docNumber[^>]*>(?<symbol>[^<]*)</docNumber>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"/\s+|\s+", RegexOptions.None, 1000)]
    private static partial Regex LooseSpace();

    [GeneratedRegex(@"^[AE]\.\d+(\.[IVX]+(\.[A-Z])?\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SalesNumber();
}
