using System.Globalization;
using Dais.Documents.Concording;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Tests.Concording;

/// <summary>Ten kinds of errors that a version may have.</summary>
public enum PlantedError
{
    Number,
    Date,
    Time,
    LostParagraph,
    LostNote,
    SwappedItems,
    WrongSymbol,
    Untranslated,
    LostNegation,
    WrongAddressee,
}

/// <summary>Plants an error into one version of a work: the version with it, or null where the work has no place for it.</summary>
internal sealed class Planting(IReadOnlyDictionary<Language, Resolution> versions, Language language, Random random)
{
    private static readonly char[] Digits = [.. "0123456789٠١٢٣٤٥٦٧٨٩"];

    private Resolution Version => versions[language];

    public Resolution? Plant(PlantedError kind) => kind switch
    {
        PlantedError.Number => InText(NumberChanged),
        PlantedError.Date => InText(DateChanged),
        PlantedError.Time => InText(TimeChanged),
        PlantedError.LostParagraph => WithoutPart(),
        PlantedError.LostNote => WithoutNote(),
        PlantedError.SwappedItems => Swapped(),
        PlantedError.WrongSymbol => InText(SymbolChanged),
        PlantedError.Untranslated => LeftInAnother(),
        PlantedError.LostNegation => WithoutNegation(),
        _ => InText(AddressedToAnother),
    };

    /// <summary>Every top-level part that a change takes to, in random order, until one is changed.</summary>
    private Resolution? InText(Func<string, Part, string?> change)
    {
        foreach (var part in Shuffled(Version.Parts.Where(p => p is Recital or OperativeParagraph)))
        {
            foreach (var worded in Shuffled(Everything(part).OfType<WordedPart>()))
            {
                if (change(worded.Words.Text, part) is { } changed && changed != worded.Words.Text) return Replaced(worded, Saying(worded, changed));
            }
        }

        return null;
    }

    private string? NumberChanged(string text, Part part)
    {
        foreach (var at in Shuffled(Runs(text).Where(r => r.Length is 2 or 3)))
        {
            var number = int.Parse(Numbering.ToWestern(text.Substring(at.Start, at.Length)), CultureInfo.InvariantCulture);
            var changed = Put(text, at, (number + 13).ToString(CultureInfo.InvariantCulture));
            if (Parted(text, changed, DiscordKind.Figure) == 1 && Parted(text, changed, null) == 1 && Agreed(part, DiscordKind.Figure, number)) return changed;
        }

        return null;
    }

    /// <summary>Whether the number stands in the same paragraph of every version: else no reader could say which is right.</summary>
    private bool Agreed(Part part, DiscordKind kind, int number) => versions.All(v =>
        Everything(v.Value.Parts).Any(p => p.Id == part.Id && FactReader.Read(WholeText.Of(p), v.Key, isThorough: false)
            .Contains(new(kind, number.ToString(CultureInfo.InvariantCulture)))));

    private string? DateChanged(string text, Part part)
    {
        foreach (var date in Shuffled(UnDate.Find(text, language)))
        {
            foreach (var at in Shuffled(Runs(text).Where(r => r.Start >= date.Start && r.End <= date.End)))
            {
                var number = int.Parse(Numbering.ToWestern(text.Substring(at.Start, at.Length)), CultureInfo.InvariantCulture);
                var changed = Put(text, at, (number is > 27 and < 1000 ? number - 9 : number + 1).ToString(CultureInfo.InvariantCulture));
                if (Parted(text, changed, DiscordKind.Date) > 0 && Parted(text, changed, null) == Parted(text, changed, DiscordKind.Date)) return changed;
            }
        }

        return null;
    }

    private string? TimeChanged(string text, Part part)
    {
        if (!UnTime.TryFindTime(text, language, out var time)) return null;
        var at = Runs(text).FirstOrDefault(r => r.Start >= time.Start && r.End <= time.Start + time.Length);
        if (at.Length == 0) return null;
        var hour = int.Parse(Numbering.ToWestern(text.Substring(at.Start, at.Length)), CultureInfo.InvariantCulture);
        var changed = Put(text, at, (hour + 1).ToString(CultureInfo.InvariantCulture));
        return Parted(text, changed, DiscordKind.Time) > 0 ? changed : null;
    }

    private string? SymbolChanged(string text, Part part)
    {
        foreach (var at in Shuffled(Runs(text).Where(r => r.Start > 1 && text[r.Start - 1] == '/' && char.IsAsciiDigit(text[r.Start - 2]))))
        {
            var number = int.Parse(Numbering.ToWestern(text.Substring(at.Start, at.Length)), CultureInfo.InvariantCulture);
            var changed = Put(text, at, (number + 2).ToString(CultureInfo.InvariantCulture));
            if (Parted(text, changed, DiscordKind.Symbol) > 0) return changed;
        }

        return null;
    }

    private string? AddressedToAnother(string text, Part part)
    {
        if (part is not OperativeParagraph) return null;
        var (right, wrong) = (Name("secretary-general"), Name("security-council"));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var asks = RequestReader.Read(text, null, language).Any(r => r.To.Contains("secretary-general", StringComparer.Ordinal));
        return at is < 0 or > 40 || !asks || (language != Language.Chinese && char.IsLetter(text.ElementAtOrDefault(at + right.Length))) || text.Contains(wrong, StringComparison.Ordinal) ? null : text.Remove(at, right.Length).Insert(at, wrong);
    }

    private string Name(string code) => (code, language.Code) switch
    {
        ("secretary-general", "ar") => "الأمين العام",
        ("secretary-general", "zh") => "秘书长",
        ("secretary-general", "en") => "Secretary-General",
        ("secretary-general", "fr") => "Secrétaire général",
        ("secretary-general", "ru") => "Генерального секретаря",
        ("secretary-general", _) => "Secretario General",
        (_, "ar") => "مجلس الأمن",
        (_, "zh") => "安全理事会",
        (_, "en") => "Security Council",
        (_, "fr") => "Conseil de sécurité",
        (_, "ru") => "Совет Безопасности",
        _ => "Consejo de Seguridad",
    };

    private Resolution? WithoutPart()
    {
        var parts = Version.Parts.Where(p => p is Recital or OperativeParagraph).ToList();
        if (parts.Count < 4) return null;
        var lost = parts[random.Next(parts.Count)];
        return Version with { Parts = [.. Version.Parts.Where(p => p != lost)] };
    }

    private Resolution? WithoutNote()
    {
        if (Version.Notes.Count == 0) return null;
        var lost = Version.Notes[random.Next(Version.Notes.Count)];
        return Version with { Notes = [.. Version.Notes.Where(n => n != lost)], Parts = [.. Version.Parts.Select(Uncalled)] };

        Part Uncalled(Part part)
        {
            var within = part with { Within = [.. part.Within.Select(Uncalled)] };
            return within is WordedPart worded ? worded with { Words = worded.Words with { Notes = [.. worded.Words.Notes.Where(n => n.Mark != lost.Mark)] } } : within;
        }
    }

    private Resolution? Swapped()
    {
        foreach (var list in Shuffled(Everything(Version.Parts).Where(p => p.Within.OfType<Point>().Count() > 2)))
        {
            Point[] points = [.. list.Within.OfType<Point>().Where(p => p.Words.Text.Length > 0)];
            if (points.Length < 3) continue;
            var at = random.Next(points.Length - 1);
            var (one, other) = (points[at], points[at + 1]);
            var swapped = Replaced(one, one with { Words = other.Words, Within = other.Within });
            return new Planting(new Dictionary<Language, Resolution> { [language] = swapped }, language, random).Replaced(other, other with { Words = one.Words, Within = one.Within });
        }

        return null;
    }

    private Resolution? LeftInAnother()
    {
        var from = versions[language == Language.English ? Language.French : Language.English];
        foreach (var part in Shuffled(Version.Parts.OfType<OperativeParagraph>().Where(p => p.Words.Text.Length > 0)))
        {
            if (from.Parts.OfType<OperativeParagraph>().FirstOrDefault(p => p.Id == part.Id) is { Words.Text.Length: > 80 } original) return Replaced(part, Saying(part, original.Words.Text));
        }

        return null;
    }

    /// <summary>A paragraph that every version says with a negation loses its only one.</summary>
    private Resolution? WithoutNegation()
    {
        foreach (var part in Shuffled(Version.Parts.Where(p => p is Recital or OperativeParagraph && p.Within.Count == 0).Cast<WordedPart>()))
        {
            if (versions.Values.Any(v => v.Parts.FirstOrDefault(p => p.Id == part.Id) is not { } same || Negations.CountPlain(Folding.Words(WholeText.Of(same)), v.Language) == 0)) continue;
            if (Negations.CountPlain(Folding.Words(part.Words.Text), language) != 1) continue;
            var text = part.Words.Text;
            foreach (var (at, length) in WordsOf(text))
            {
                if (Negations.CountPlain(Folding.Words(text.Remove(at, length)), language) != 0) continue;
                return Replaced(part, Saying(part, text.Remove(at, length)));
            }
        }

        return null;
    }

    private IEnumerable<(int At, int Length)> WordsOf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && Folding.Of(text[at]) != ' ' && !char.IsPunctuation(text[at]) && (language != Language.Chinese || at == start)) at++;
            if (at > start) yield return (start, at - start);
            if (language == Language.Chinese && at > start) at--;
        }
    }

    private Resolution Replaced(Part old, Part changed) => Version with { Parts = [.. Version.Parts.Select(p => Replaced(p, old, changed))] };

    private static Part Replaced(Part part, Part old, Part changed) =>
        ReferenceEquals(part, old) || part.Id == old.Id ? changed : part with { Within = [.. part.Within.Select(p => Replaced(p, old, changed))] };

    private static Part Saying(WordedPart part, string text) => part with { Words = new Passage(text) { Notes = part.Words.Notes } };

    /// <summary>How many facts of a kind the change took away; of any kind for null.</summary>
    private int Parted(string text, string changed, DiscordKind? kind)
    {
        var left = FactReader.Read(changed, language, isThorough: false);
        return FactReader.Read(text, language, isThorough: false).Count(f => !left.Remove(f) && (kind is null || f.Kind == kind));
    }

    private static string Put(string text, TextSpan at, string number) => text.Remove(at.Start, at.Length).Insert(at.Start, number);

    private static IEnumerable<TextSpan> Runs(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Digits.Contains(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && Digits.Contains(text[at])) at++;
            if (at - start < 7) yield return new(start, at - start);
        }
    }

    private static IEnumerable<Part> Everything(IEnumerable<Part> parts) => parts.SelectMany(Everything);

    private static IEnumerable<Part> Everything(Part part) => part.Within.SelectMany(Everything).Prepend(part);

    private T[] Shuffled<T>(IEnumerable<T> values)
    {
        T[] shuffled = [.. values];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
