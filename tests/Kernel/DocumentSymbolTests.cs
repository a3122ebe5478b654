namespace Dais.Kernel.Tests;

public sealed class DocumentSymbolTests
{
    [Theory]
    [InlineData("CTOC/COP/WG.7/2024/2", "Root CTOC|Body COP|Body WG.7|Session 2024|Number 2")]
    [InlineData("CTOC/COP/2008/CRP.8", "Root CTOC|Body COP|Session 2008|Series CRP.8")]
    [InlineData("CTOC/COP/2006/6/Rev.1", "Root CTOC|Body COP|Session 2006|Number 6|Modifier Rev.1")]
    [InlineData("A/RES/79/274 B", "Root A|Nature RES|Session 79|Number 274 B")]
    [InlineData("A/RES/S-30/1", "Root A|Nature RES|Session S-30|Number 1")]
    [InlineData("A/ES-10/273/Corr.1", "Root A|Session ES-10|Number 273|Modifier Corr.1")]
    [InlineData("A/RES/1514(XV)", "Root A|Nature RES|Number 1514(XV)")]
    [InlineData("S/RES/2719 (2023)", "Root S|Nature RES|Number 2719 (2023)")]
    [InlineData("A/C.3/80/L.4/Rev.1", "Root A|Body C.3|Session 80|Series L.4|Modifier Rev.1")]
    [InlineData("A/79/1/Add.1/Rev.1", "Root A|Session 79|Number 1|Modifier Add.1|Modifier Rev.1")]
    [InlineData("A/79/6 (Sect. 29A)/Corr.1", "Root A|Session 79|Number 6 (Sect. 29A)|Modifier Corr.1")]
    [InlineData("ICCD/COP(14)/23/Add.1", "Root ICCD|Body COP(14)|Number 23|Modifier Add.1")]
    [InlineData("CD/1839", "Root CD|Number 1839")]
    [InlineData("GC.18/INF/4", "Root GC.18|Nature INF|Number 4")]
    [InlineData("UNEP/CBD/BS/COP-MOP/5/17", "Root UNEP|Body CBD|Body BS|Body COP-MOP|Session 5|Number 17")]
    [InlineData("A/C.6/64/SR.1-28/Corrigendum", "Root A|Body C.6|Session 64|Series SR.1-28|Modifier Corrigendum")]
    [InlineData("UNEP/OzL.Pro.28/12", "Root UNEP|Body OzL.Pro.28|Number 12")]
    [InlineData("E/Quux/2024/3", "Root E|Opaque Quux|Session 2024|Number 3")]
    public void Each_part_of_a_symbol_says_what_it_is(string text, string parts)
    {
        var symbol = Read(text);

        Assert.Equal(parts, string.Join('|', symbol.Parts.Select(p => $"{p.Kind} {p.Text}")));
        Assert.Equal(text, symbol.ToString());
    }

    [Theory]
    [InlineData("a/hrc/res/56/1", "A/HRC/RES/56/1")]
    [InlineData("ctoc/cop/wg.7/2024/2/add.1", "CTOC/COP/WG.7/2024/2/Add.1")]
    [InlineData("unep/ea.5/res.1", "UNEP/EA.5/Res.1")]
    [InlineData("CTOC/COP/WG.٤/٢٠١٠/٢", "CTOC/COP/WG.4/2010/2")]
    [InlineData("ＣＴＯＣ／ＣＯＰ／２００８／１１", "CTOC/COP/2008/11")]
    [InlineData("\u200eCTOC/COP/2008/11\u200f", "CTOC/COP/2008/11")]
    [InlineData("A/RES/79/274\u00a0B", "A/RES/79/274 B")]
    [InlineData("A / 79 / 6 (Sect.\u00a02)", "A/79/6 (Sect. 2)")]
    [InlineData("А/79/С.1", "A/79/C.1")]
    [InlineData("A/C.6/64/SR.1–28", "A/C.6/64/SR.1-28")]
    [InlineData("a/res/2200 A (xxi)", "A/RES/2200 A (XXI)")]
    public void A_symbol_is_read_through_what_scripts_and_editors_put_into_it(string read, string printed) =>
        Assert.Equal(printed, Read(read).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("and/or")]
    [InlineData("12/05/2010")]
    [InlineData("55/25")]
    [InlineData("N/A")]
    [InlineData("A/")]
    [InlineData("/A/79/1")]
    [InlineData("A//1")]
    [InlineData("A/79/1 and A/79/2")]
    [InlineData("https://undocs.org/A/79/1")]
    [InlineData("A/79/6 (Sect. 2")]
    [InlineData(null)]
    public void What_is_no_symbol_is_refused(string? text)
    {
        Assert.False(DocumentSymbol.TryParse(text, out _));
        Assert.False(DocumentSymbol.TryParseJoint(text, out var none));
        Assert.Empty(none);
    }

    [Theory]
    [InlineData("CTOC/COP/WG.4/2024/4-CTOC/COP/WG.7/2024/4", "CTOC/COP/WG.4/2024/4|CTOC/COP/WG.7/2024/4")]
    [InlineData("A/47/277-S/24111", "A/47/277|S/24111")]
    [InlineData("A/47/277–S/24111", "A/47/277|S/24111")]
    [InlineData("A/47/277*-S/24111*", "A/47/277*|S/24111*")]
    [InlineData("E/2014/30/Add.1\r\nE/CN.15/2014/20/Add.1", "E/2014/30/Add.1|E/CN.15/2014/20/Add.1")]
    [InlineData("A/47/277-\nS/24111", "A/47/277|S/24111")]
    [InlineData("A/RES/79/93 A-B", "A/RES/79/93 A-B")]
    [InlineData("A/S-30/1", "A/S-30/1")]
    public void A_joint_document_bears_several_symbols(string text, string symbols)
    {
        Assert.True(DocumentSymbol.TryParseJoint(text, out var read));
        Assert.Equal(symbols, string.Join('|', read));
    }

    [Fact]
    public void A_reissued_document_is_the_same_document()
    {
        var reissued = Read("CTOC/COP/2004/6*");

        Assert.True(reissued.IsReissued);
        Assert.Equal("CTOC/COP/2004/6*", reissued.ToString());
        Assert.Equal("CTOC/COP/2004/6", reissued.AsFirstIssued.ToString());
        Assert.Equal(Read("CTOC/COP/2004/6"), reissued);
        Assert.Equal(0, reissued.CompareTo(Read("CTOC/COP/2004/6")));
        Assert.Equal(Read("CTOC/COP/2004/6").GetHashCode(), reissued.GetHashCode());
    }

    [Fact]
    public void Equality_is_of_meaning_and_not_of_looks()
    {
        Assert.Equal(Read("A/RES/47/202 B"), Read("a/res/47/202b"));
        Assert.Equal(Read("A/79/6 (Sect. 2)"), Read("A/79/6(Sect.2)"));
        Assert.NotEqual(Read("A/79/6"), Read("A/79/6/Add.1"));
        Assert.NotEqual(Read("A/79/6"), Read("A/79/06"));
    }

    [Fact]
    public void Symbols_are_listed_as_an_editor_lists_them()
    {
        string[] listed =
        [
            "A/79/2", "A/79/2/Add.1", "A/79/2/Add.1/Rev.1", "A/79/2/Add.2", "A/79/2/Add.10", "A/79/2/Corr.1", "A/79/2/Rev.1", "A/79/10", "A/79/L.2", "A/79/L.10",
            "A/79/CRP.1", "A/79/INF/1", "A/79/PV.3", "A/80/1", "A/S-30/1", "A/RES/79/1", "A/RES/79/1 A", "A/RES/79/1 B", "A/C.3/79/1",
            "CTOC/COP/2024/1", "CTOC/COP/WG.4/2024/1", "CTOC/COP/WG.7/2024/1",
        ];

        Assert.Equal(listed, listed.Reverse().Select(Read).Order().Select(s => s.ToString()));
    }

    [Fact]
    public void A_modified_document_names_the_one_before_it()
    {
        Assert.Equal("A/79/1/Add.1", Read("A/79/1/Add.1/Rev.1").Modified.ToString());
        Assert.Equal("A/79/1", Read("A/79/1").Modified.ToString());
        Assert.Equal(["Add.1", "Rev.1"], Read("A/79/1/Add.1/Rev.1").Modifiers.Select(m => m.Text));
    }

    private static DocumentSymbol Read(string text) =>
        DocumentSymbol.TryParse(text, out var symbol) ? symbol : throw new InvalidOperationException($"'{text}' was refused.");
}
