using Dais.Documents.Resolutions;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.AkomaNtoso;

/// <summary>Resolutions that no reader would make and no law forbids, each told by its seed.</summary>
internal sealed class RandomResolution(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "Requests", "طلب A/RES/79/1، 12", "（一）决定", "<a> & \"'", "\u0000\u0001", "\uD800", "\uFFFE", "😀", "line\r\nbreak\ttab", "\u202Eright\u202C", "]]>", "{0} %1", "\u00A0", "(", ")",
    ];

    private static readonly string?[] Ids = [null, "", "para_1", "para_1", "1", "a b", "ж", "#", "_x0020_", "\u0000", "\uD800", "dais", "symbol", "note_1", "annex_1"];

    private readonly Random random = new(seed);

    public Resolution Next() => new()
    {
        Kind = Pick(Enum.GetValues<DocumentKind>()),
        Language = Pick(Language.All),
        Symbols = Some(() => Pick<DocumentSymbol>([.. Writing.HandMade.Symbols("A/RES/79/1"), .. Writing.HandMade.Symbols("CTOC/COP/2004/6*")])),
        Organ = Maybe(),
        OrganName = Maybe(),
        Committee = Maybe(),
        AdoptionLine = Maybe(),
        Origin = Maybe(),
        SponsorsLine = Maybe(),
        Number = Maybe(),
        Session = Chance() ? random.Next(1, 120) : null,
        AgendaItems = Some(() => new ItemTakenUp(Maybe(), Maybe())),
        Distribution = Chance() ? Pick(Enum.GetValues<Distribution>()) : null,
        Issued = Chance() ? new LocalDate(2027, 1, 1) : null,
        Adopted = Chance() ? LocalDate.MinIsoValue : null,
        Original = Chance() ? Pick(Language.All) : null,
        Title = Chance() ? Words() : null,
        Sponsors = Some(() => "KEN"),
        Parts = Parts(0),
        Conclusions = Some(Words),
        Notes = Some(() => new Note(Pick(Texts), Words())),
        Digits = Pick(Enum.GetValues<DigitStyle>()),
        Label = Label(),
        IsSample = Chance(),
    };

    private Part[] Parts(int depth) => depth > 3 ? [] : Some(() => Part(depth) with { Id = Pick(Ids), WId = Pick(Ids), Label = Label() });

    private Part Part(int depth) => random.Next(10) switch
    {
        0 => new EnactingFormula(Words()),
        1 => new Recital(Words()) { Within = Parts(depth + 1), Opening = Chance() ? new(Pick(Texts), []) : null },
        2 or 3 => new OperativeParagraph(Chance() ? random.Next(-1, 40) : null, Maybe(), Words()) { Within = Parts(depth + 1) },
        4 => new Point(Pick(Texts), Words()) { Within = Parts(depth + 1) },
        5 => new Heading(random.Next(-1, 9), Maybe(), Words()) { Within = Parts(depth + 1) },
        6 => new PlainText(Maybe(), Words()) { Within = Parts(depth + 1) },
        7 => new Grid { Within = Some(() => (Part)new Row(Some(Words))) },
        8 => new Row(Some(Words)),
        _ => new Annex(Words(), Chance() ? Words() : null) { Within = Parts(depth + 1) },
    };

    private Passage Words()
    {
        var text = Pick(Texts) + Pick(Texts);
        return new(text)
        {
            Notes = Some(() => new NoteMark(random.Next(-1, text.Length + 2), Pick(Texts))),
            Emphasis = Some(() => new TextSpan(random.Next(0, text.Length + 1), random.Next(0, 4))),
        };
    }

    private Label Label() => random.Next(4) == 0 ? Kernel.Label.For((Audience)random.Next(1, 64)) : Kernel.Label.Public;

    private string? Maybe() => Chance() ? Pick(Texts) : null;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];

    private bool Chance() => random.Next(2) == 0;
}
