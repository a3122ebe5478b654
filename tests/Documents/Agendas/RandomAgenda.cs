using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Agendas;

/// <summary>Agendas that nobody would write, each told by its seed.</summary>
internal sealed class RandomAgenda(int seed)
{
    private static readonly string[] Fragments =
    [
        "a", "Item", "البند", "议程", "Пункт", "point d’ordre", "\"quoted\"", "<b>", "&amp;", "\\", "\u200f", "line\nbreak", "tab\t", "😀", "DEM/COP/2027/1",
        "{0}", "'", "\u0001", "…", "?", " ",
    ];

    private static readonly DocumentSymbol[] Symbols = [.. new[] { "DEM/COP/2027/1", "A/RES/79/154", "DEM/COP/WG.1/2027/L.2/Rev.1" }.Select(Parse)];

    private readonly Random random = new(seed);
    private Language language = Language.English;

    public ProvisionalAgenda Next()
    {
        language = Pick(Language.All);
        var items = Enumerable.Range(1, random.Next(5)).Select(Item).ToArray();
        return new()
        {
            Language = language,
            Symbols = Some(() => Pick(Symbols)),
            Body = Maybe(Text),
            ParentBody = Maybe(Text),
            SessionNumber = Chance() ? random.Next(1, 120) : null,
            Title = Maybe(Text),
            Distribution = Chance() ? Pick(Enum.GetValues<Distribution>()) : null,
            Issued = Chance() ? Day() : null,
            Original = Chance() ? Pick(Language.All) : null,
            Place = Maybe(Text),
            TimeZone = Chance() ? "Asia/Tokyo" : null,
            Start = new LocalDate(2027, 1, 1),
            End = Chance() ? Day() : null,
            Notes = Some(Text),
            Digits = Pick(Enum.GetValues<DigitStyle>()),
            IsSample = Chance(),
            MeetingsAnnounced = Chance() ? random.Next(12) : null,
            Items = items,
            OrganizationOfWork = items.Length == 0 ? [] : Some(() => Meeting(items)),
            Acts = Some(() => new ActTold("submitted", "secretariat", Maybe(Word), Maybe(Word), Maybe(Word), Day()) { Source = Lines() }),
            AlsoCited = [new Mandate("GA", MandateKind.Resolution, "79/154"), new Provision("convention", "article", "99")],
        };
    }

    private static DocumentSymbol Parse(string text) => DocumentSymbol.TryParse(text, out var symbol) ? symbol : throw new FormatException(text);

    private AgendaItem Item(int number) => new()
    {
        Number = number,
        Title = Text(),
        SubItems = [.. Enumerable.Range(1, random.Next(3)).Select(SubItem)],
        Annotation = Some(Paragraph),
        Documents = Some(Document),
        Label = LabelOf(),
        Listed = Lines(),
        Annotated = Lines(),
    };

    private SubItem SubItem(int ordinal) => new()
    {
        Letter = Numbering.Letter(ordinal),
        Title = Text(),
        Annotation = Some(Paragraph),
        Documents = Some(Document),
        Label = LabelOf(),
        Listed = Lines(),
    };

    private AnnotationParagraph Paragraph() => new(Text())
    {
        Mark = Chance() ? new(Pick(Enum.GetValues<NumberLevel>()), random.Next(1, 9)) : null,
        Cites = Some(() => Chance() ? (Citation)new Mandate("COP", MandateKind.Decision, "4/4") : new Provision("rules-of-procedure", "rule", "8")),
        Label = LabelOf(),
        Source = Lines(),
    };

    private DocumentEntry Document() => new(Maybe(Text), [Pick(Symbols)]) { Source = Lines(), Label = LabelOf() };

    private HalfDayMeeting Meeting(AgendaItem[] items) => new(Day(), Chance() ? TimeRange.Morning : TimeRange.Afternoon, Some(() => Entry(Pick(items))))
    {
        IsInferred = Chance(),
        Source = Lines(),
    };

    private MeetingEntry Entry(AgendaItem item) =>
        new(item.Number, item.SubItems.Count > 0 && Chance() ? Pick(item.SubItems).Letter : null, Chance(), Maybe(Text)) { Source = Lines() };

    private LocalizedText Text()
    {
        var original = Chance() ? language : Pick(Language.All);
        return LocalizedText.Of(original, [new(original, Word()), .. Some(() => KeyValuePair.Create(Pick(Language.All), Word()))]);
    }

    private string Word() => "x" + string.Join(' ', Some(() => Pick(Fragments)));

    private Label LabelOf() => random.Next(5) == 0 ? Label.For((Audience)random.Next(1, 128)) : Label.Public;

    private LineSpan? Lines() => Chance() ? new LineSpan(random.Next(1, 50), random.Next(50, 99)) : null;

    private LocalDate Day() => new LocalDate(2027, 1, 1).PlusDays(random.Next(900));

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];

    private T? Maybe<T>(Func<T> make)
        where T : class => Chance() ? make() : null;

    private bool Chance() => random.Next(2) == 0;
}
