using System.Globalization;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Concording;

/// <summary>Reads what a text says that is the same in every language: symbols, dates, hours, sessions, figures, negations.</summary>
/// <remarks>What one reader took is blanked for the next: a date's day is no figure.</remarks>
internal sealed class FactReader(Language language)
{
    private const char Taken = '\u0001';
    private static readonly char[] Clauses = [',', ';', ':', '.', '(', ')', '،', '؛', '，', '；', '：', '。', '、', '（', '）'];

    private readonly List<Fact> facts = [];
    private char[] text = [];

    internal static List<Fact> Read(string text, Language language, bool isThorough)
    {
        var reader = new FactReader(language) { text = text.ToCharArray() };
        reader.Symbols(text);
        reader.Dates();
        reader.Times();
        reader.Sessions();
        FigureReader.Read(reader.text, language, reader.facts);
        var folded = Folding.Words(text);
        Negations.Read(folded, language, reader.facts);
        if (isThorough) FigureReader.ReadWords(folded, language, reader.facts);
        return reader.facts;
    }

    private void Symbols(string whole)
    {
        if (!whole.AsSpan().ContainsAny('/', '／')) return;
        foreach (var mention in DocumentSymbol.Find(whole))
        {
            foreach (var symbol in mention.Symbols) facts.Add(new(DiscordKind.Symbol, Bare(symbol.AsFirstIssued.ToString())));
            Take(mention.Start, mention.Length);
        }

        ResolutionNumbers.Read(text, facts);
    }

    private void Dates()
    {
        foreach (var date in UnDate.Find(text.AsSpan(), language))
        {
            facts.Add(new(DiscordKind.Date, Said(date.From)));
            if (date.IsRange) facts.Add(new(DiscordKind.Date, Said(date.To)));
            Take(date.Start, date.Length);
        }
    }

    private void Times()
    {
        for (var from = 0; UnTime.TryFindTime(text.AsSpan(from), language, out var time);)
        {
            var (start, length) = (time.Start, time.Length);
            if (UnTime.TryFindRange(text.AsSpan(from), language, out var range) && range.Start <= time.Start + time.Length)
            {
                Add(range.Range.Start);
                Add(range.Range.End);
                (start, length) = (range.Start, range.Length);
            }
            else
            {
                Add(time.Time);
            }

            Take(from + start, length);
            from += start + Math.Max(1, length);
        }

        void Add(NodaTime.LocalTime at) => facts.Add(new(DiscordKind.Time, at.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    private void Sessions()
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Clauses);
            if (length < 0) length = text.Length - start;
            if (length > 0 && SessionOrdinal.Find(text.AsSpan(start, length), language) is { } number)
                facts.Add(new(DiscordKind.Session, number.ToString(CultureInfo.InvariantCulture)));
            start += length + 1;
        }
    }

    /// <summary>A resolution by its number alone, as texts cite it; any other symbol without the blanks that versions set as they like.</summary>
    internal static string Bare(string symbol)
    {
        const string Resolution = "/RES/";
        var number = symbol.IndexOf(Resolution, StringComparison.Ordinal);
        if (number is < 1 or > 2) return symbol.Replace(" ", "", StringComparison.Ordinal);
        var bare = symbol[(number + Resolution.Length)..];
        return bare.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? bare[..blank] : bare;
    }

    private void Take(int start, int length) => text.AsSpan(start, length).Fill(Taken);

    internal static string Said(PartialDate date) => date.Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{date.Month:00}-{date.Day:00}")
        : string.Create(CultureInfo.InvariantCulture, $"--{date.Month:00}-{date.Day:00}");
}
