using System.Globalization;
using Dais.Documents.Agendas;
using Dais.Documents.Register;
using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>The names under which works are cited, and under which a document is found by what cites it.</summary>
internal static class WorkNames
{
    private const int FirstYear = 1946;
    private const int LastYear = 2100;
    private const int LastOfSmallSessions = 30;
    private const string Assembly = "general-assembly";
    private const string Council = "economic-and-social-council";
    private const string Security = "security-council";
    private const string Rights = "human-rights-council";

    // "Council resolution 31/18", named in full before: the three that are meant number their texts each in its own way.
    private const string AnyCouncil = "council";

    /// <summary>A document by its symbol: whatever the revision, it is one work.</summary>
    internal static CitedWork Of(DocumentSymbol symbol)
    {
        var work = DocumentIds.WorkOf(symbol);
        return new(Spelt(work.ToString())) { Symbol = work };
    }

    /// <summary>An instrument.</summary>
    internal static CitedWork OfInstrument(string code) => new($"instrument:{code}") { Instrument = code };

    /// <summary>A resolution or decision by its number; null where nobody can say whose it is.</summary>
    /// <param name="organ">The organ named beside it: null for none, empty for one whose texts have no place here.</param>
    /// <param name="kind">Which of the two.</param>
    /// <param name="number">The number.</param>
    /// <param name="own">The organ of the citing text.</param>
    internal static CitedWork? Of(string? organ, MandateKind kind, string number, string? own)
    {
        if (organ == "" || OrganOf(organ, number, own) is not { } whose) return null;
        // Every treaty has a conference of its own: only a text of that conference says which.
        if (organ == "conference-of-the-parties" && own is Assembly or Council or Security or Rights) return null;
        var series = (whose, kind) switch
        {
            (Assembly, MandateKind.Resolution) => "A/RES/",
            (Assembly, _) => "A/DEC/",
            (Council, MandateKind.Resolution) => "E/RES/",
            (Council, _) => "E/DEC/",
            (Security, MandateKind.Resolution) => "S/RES/",
            (Rights, MandateKind.Resolution) => "A/HRC/RES/",
            (Rights, _) => "A/HRC/DEC/",
            _ => null,
        };
        var symbol = series is not null && DocumentSymbol.TryParse(series + Spelt(number), out var read) ? read : null;
        return new(symbol is null ? NameOf(whose, kind, number) : Spelt(symbol.ToString())) { Symbol = symbol, Organ = whose, Kind = kind, Number = number };
    }

    /// <summary>The names of a document that is here.</summary>
    internal static IEnumerable<string> OfDocument(IReadOnlyList<DocumentSymbol> symbols, string? organ, MandateKind? kind, string? number)
    {
        foreach (var symbol in symbols)
        {
            var name = Of(symbol).Name;
            yield return name;
            foreach (var letter in Letters(name)) yield return letter;
        }

        if (organ is null || kind is not { } of || number is null) yield break;
        yield return NameOf(organ, of, number);
        if (Of(organ, of, number, organ) is { } work) yield return work.Name;
    }

    private static string NameOf(string organ, MandateKind kind, string number) => $"{organ}:{(kind == MandateKind.Decision ? "decision" : "resolution")}:{Spelt(number)}";

    /// <summary>Capitals without blanks: how symbols are compared.</summary>
    private static string Spelt(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    // A/RES/79/259A-C is also cited as 79/259, 79/259 A, 79/259 B and 79/259 C.
    private static IEnumerable<string> Letters(string name)
    {
        if (name.Length < 4 || name[^2] != '-' || !char.IsAsciiLetterUpper(name[^1]) || !char.IsAsciiLetterUpper(name[^3]) || !char.IsAsciiDigit(name[^4])) yield break;
        yield return name[..^3];
        for (var letter = name[^3]; letter <= name[^1]; letter++) yield return name[..^3] + letter;
    }

    // Where no organ is named the number says it: the Council's sessions are years, the Security Council's numbers have one behind them, the
    // Assembly's first thirty sessions were numbered otherwise; what is left is of the organ whose text it is.
    private static string? OrganOf(string? named, string number, string? own)
    {
        if (number.EndsWith(')')) return IsOfYear(number) ? (named is null or Security or AnyCouncil ? Security : null) : named == AnyCouncil ? Council : named ?? Assembly;
        if (number[0] is 'S' or 'E') return named == AnyCouncil ? Rights : named ?? (own == Rights && number[0] == 'S' ? Rights : Assembly);
        var session = int.Parse(number.AsSpan(0, number.IndexOf('/', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        if (named == AnyCouncil) return session >= FirstYear ? Council : Rights;
        if (named is not null) return named == Security || (named == Council) != (session >= FirstYear) || (named == Assembly && session <= LastOfSmallSessions) ? null : named;
        return session switch
        {
            >= FirstYear and < LastYear => Council,
            > LastOfSmallSessions and < 200 => own == Rights ? Rights : Assembly,
            <= LastOfSmallSessions => own is Assembly or Council or Security ? null : own,
            _ => null,
        };
    }

    private static bool IsOfYear(string number) => number.Length > 6 && char.IsAsciiDigit(number[^2]);
}
