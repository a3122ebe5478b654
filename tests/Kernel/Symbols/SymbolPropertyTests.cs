using FsCheck;
using FsCheck.Fluent;

namespace Dais.Kernel.Tests.Symbols;

public sealed class SymbolPropertyTests
{
    private static readonly Config Steady = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260201, 11);

    private static readonly Gen<string> Number = Gen.Choose(1, 9999).Select(n => $"{n}");

    private static readonly Gen<string> Part = Gen.OneOf(
        Number,
        Gen.Elements("COP", "RES", "INF", "HRC", "COSP", "IRG", "S-30", "ES-11", "COP(14)", "Summary", "79", "2024"),
        from word in Gen.Elements("WG", "C", "AC", "CONF", "L", "CRP", "PV", "SR", "Add", "Corr", "Rev", "XQ")
        from n in Gen.Choose(1, 40)
        select $"{word}.{n}",
        from n in Number
        from tail in Gen.Elements(" B", " A-B", "(XV)", " (2023)", " (Sect. 2)")
        select n + tail);

    private static readonly Gen<string> Symbol =
        from root in Gen.Elements("A", "S", "E", "CTOC", "CAC", "UNEP", "GC.18", "ZZTOP")
        from parts in Part.NonEmptyListOf()
        from last in Number
        from mark in Gen.Elements("", "", "*")
        select $"{root}/{string.Join('/', parts.Take(6))}/{last}{mark}";

    private static readonly Gen<string> Noise =
        from pieces in Gen.OneOf(Symbol, Gen.Elements("/", "(", ")", " ", "\n", "-", "–", "*", ".", "A", "Ａ／", "\u200f", "٤", "\ud800", "http://", "和", "(XV)", " B"), Number)
            .ListOf()
        select string.Concat(pieces);

    [Fact]
    public void What_is_printed_is_read_back_as_the_same_symbol() => Check.One(Steady, Prop.ForAll(Symbol.ToArbitrary(), text =>
        DocumentSymbol.TryParse(text, out var symbol) && symbol.ToString() == text
        && DocumentSymbol.TryParse(symbol.ToString(), out var again) && again.Equals(symbol) && again.Parts.SequenceEqual(symbol.Parts)));

    [Fact]
    public void Order_and_equality_agree() => Check.One(Steady, Prop.ForAll(Symbol.Two().ToArbitrary(), pair =>
    {
        var (one, other) = (Read(pair.Item1), Read(pair.Item2));
        return (one.CompareTo(other) == 0) == one.Equals(other) && Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one));
    }));

    [Fact]
    public void Order_is_transitive() => Check.One(Steady, Prop.ForAll(Symbol.Three().ToArbitrary(), three =>
    {
        DocumentSymbol[] sorted = [Read(three.Item1), Read(three.Item2), Read(three.Item3)];
        Array.Sort(sorted);
        return sorted[0].CompareTo(sorted[1]) <= 0 && sorted[1].CompareTo(sorted[2]) <= 0 && sorted[0].CompareTo(sorted[2]) <= 0;
    }));

    [Fact]
    public void Finding_never_throws_and_stays_within_the_text() => Check.One(Steady, Prop.ForAll(Noise.ToArbitrary(), text =>
    {
        var from = 0;
        return DocumentSymbol.Find(text).All(m =>
        {
            var isWithin = m.Start >= from && m.Length > 0 && m.Start + m.Length <= text.Length && m.Symbols.Count > 0;
            from = m.Start + m.Length;
            return isWithin && DocumentSymbol.TryParseJoint(text.Substring(m.Start, m.Length), out var read) && read.SequenceEqual(m.Symbols);
        });
    }));

    [Fact]
    public void Nothing_that_is_handed_in_throws() => Check.One(Steady, Prop.ForAll(ArbMap.Default.GeneratorFor<string?>().ToArbitrary(), text =>
    {
        _ = DocumentSymbol.TryParse(text, out _) | DocumentSymbol.TryParseJoint(text, out _);
        return text is null || DocumentSymbol.Find(text).All(m => m.Start >= 0 && m.Start + m.Length <= text.Length);
    }));

    [Theory]
    [InlineData("A/")]
    [InlineData("/")]
    [InlineData("1-")]
    [InlineData("A/79/1-")]
    [InlineData("A/79/1(")]
    [InlineData("A/79/\n")]
    [InlineData("A\u200f/")]
    public void A_long_hostile_text_is_gone_through_once(string repeated)
    {
        var text = "A/79/1-" + string.Concat(Enumerable.Repeat(repeated, 100_000));

        Assert.All(DocumentSymbol.Find(text + new string('\n', 100_000)), m => Assert.InRange(m.Symbols.Count, 1, 8));
        Assert.False(DocumentSymbol.TryParseJoint(text, out _));
    }

    private static DocumentSymbol Read(string text) =>
        DocumentSymbol.TryParse(text, out var symbol) ? symbol : throw new InvalidOperationException($"'{text}' was refused.");
}
