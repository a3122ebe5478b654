using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Writing;

/// <summary>Documents that no reader would make and no law forbids, each told by its seed.</summary>
internal sealed class RandomDocument(int seed)
{
    private static readonly string?[] Texts =
    [
        "", " ", null, "Agenda", "جدول الأعمال PATH/COP/2027/1، 12", "（一）议程", "Повестка <дня>", "&amp; \"'", "\u0000\u0001\u000B", "\uD800", "a\uDC00b", "\uFFFE\uFFFF", "😀", "line\r\nbreak\ttab",
        "\u202Eright\u202C", "]]>", "{0} %1", "--", "\u00A0",
    ];

    private static readonly string?[] Ids =
    [
        null, "", "item_1", "item_1", "item_1__a", "1", "a b", "ж", "#", "##", "xml", "_x0020_", "\u0000", "\uD800", "para_1", "dais", "author", "symbol", "note_1", "a/b?c#d", new('x', 60), "Item_1",
    ];

    private static readonly string?[] Numbers = ["", null, "1.", "2.", "3.", "(a)", "a)", "(b)", "(i)", "ii)", "1 -", "(أ)", "（一）", "（二）", "4 bis", "%1", "٢", "ivx", "99999999999", "*", "\u0001"];

    private static readonly DocumentSymbol[] Symbols = [.. HandMade.Symbols("PATH/COP/2027/1"), .. HandMade.Symbols("A/47/277-S/24111"), .. HandMade.Symbols("CTOC/COP/2004/6*")];

    private readonly Random random = new(seed);

    public Document Next() => new()
    {
        Kind = Pick(Enum.GetValues<DocumentKind>()),
        Language = Pick(Language.All),
        Digits = Pick(Enum.GetValues<DigitStyle>()),
        IsSample = Chance(),
        Masthead = Chance() ? new() : Masthead(),
        Blocks = Blocks(0),
        Acts = Some(() => new ActTold(Text()!, Text()!, Text(), Text(), Text(), Day())),
    };

    private Masthead Masthead() => new()
    {
        Symbols = Some(() => Pick(Symbols)),
        Distribution = Chance() ? Pick(Enum.GetValues<Distribution>()) : null,
        Issued = Chance() ? Day() : null,
        Original = Chance() ? Pick(Language.All) : null,
        Organ = Chance() ? Words() : null,
        Body = Chance() ? Words() : null,
        SessionNumber = Chance() ? random.Next(1, 120) : null,
        Place = Chance() ? Words() : null,
        Start = Chance() ? Day() : null,
        End = Chance() ? Day() : null,
        Title = Chance() ? Words() : null,
        Notes = Some(Note),
    };

    private Block[] Blocks(int depth) => depth > 4 ? [] : Some(() => Labelled(Block(depth)));

    private Block Block(int depth) => random.Next(8) switch
    {
        0 or 1 => new Section(Pick(Enum.GetValues<SectionRole>()), Pick(Numbers), Words(), Blocks(depth + 1)) { Overline = Chance() ? Words() : null, About = Pick(Ids) },
        2 or 3 => new Paragraph(Pick(Numbers), Line()),
        4 => new ListBlock(Some(() => (ListItem)Labelled(Item(depth)))),
        5 => Item(depth),
        6 => new Table(Some(Words), Some(() => (TableRow)Labelled(Row()))),
        _ => Row(),
    };

    private ListItem Item(int depth) => new(Pick(Numbers)!, Line(), Blocks(depth + 2));

    private TableRow Row() => new(random.Next(4) == 0, Some(() => new TableCell(Line(), Chance(), random.Next(-1, 5))));

    private Block Labelled(Block block) => block with { Id = Pick(Ids), Label = random.Next(4) == 0 ? Label.For((Audience)random.Next(1, 128)) : Label.Public };

    private Inline[] Line() => Some(Inline);

    private Inline Inline() => random.Next(8) switch
    {
        0 => new SymbolReference(Some(() => Pick(Symbols))),
        1 => new PartReference(Pick(Ids)!, Text()!),
        2 => new MeetingHours(Text()!, Day().At(LocalTime.Noon), Day().At(LocalTime.Midnight)),
        3 => Note(),
        _ => new Words(Words(), Chance()),
    };

    private Footnote Note() => new(Pick(Numbers) ?? "1", Words());

    private Wording Words() => random.Next(20) == 0 ? default : new(Text()!, Pick(Language.All));

    private string? Text() => Chance() ? Pick(Texts) : Pick(Texts) + Pick(Texts);

    private LocalDate Day() => random.Next(10) switch
    {
        0 => LocalDate.MinIsoValue,
        1 => LocalDate.MaxIsoValue,
        _ => new LocalDate(2027, 1, 1).PlusDays(random.Next(900)),
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];

    private bool Chance() => random.Next(2) == 0;
}
