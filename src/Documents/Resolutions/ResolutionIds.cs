using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Gives the parts of a resolution their ids, stable and citable, the same in every language.</summary>
/// <remarks>
/// recital_3, para_36, para_36__point_b, para_36__point_b__point_ii; sec_IV for a numbered heading, heading_2 for another; annex_1 and
/// annex_1__para_4 within it; table_1, table_1__row_3; text_1 for a paragraph without a number. Letters are Latin and sections Roman whatever
/// the language. Where the numbers begin anew in each section the section comes first: sec_IV__para_2. An id that is taken has a number at its
/// end: para_5_2.
/// </remarks>
public static class ResolutionIds
{
    /// <summary>The resolution with every part's id given anew.</summary>
    public static Resolution Given(Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        return resolution with { Parts = Given(resolution.Parts, resolution.Language) };
    }

    /// <summary>The parts of a text in a language with ids, from the first to the last.</summary>
    public static IReadOnlyList<Part> Given(IReadOnlyList<Part> parts, Language language) => new PartNames(language).Name(parts);
}

/// <summary>Names the parts of one text.</summary>
internal sealed class PartNames(Language language)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<(int Level, string Name)> sections = [];
    private bool restarts;

    public Part[] Name(IReadOnlyList<Part> parts)
    {
        restarts = parts.OfType<OperativeParagraph>().Where(p => p.Number is not null).GroupBy(p => p.Number).Any(g => g.Skip(1).Any());
        return Within(parts, parent: null);
    }

    private Part[] Within(IReadOnlyList<Part> parts, string? parent)
    {
        if (parts.Count == 0) return [];
        var named = new Part[parts.Count];
        NumberMark? previous = null;
        for (var i = 0; i < named.Length; i++)
        {
            var id = IdOf(parts[i], parent, ref previous, i);
            named[i] = parts[i] with { Id = id, Within = Within(parts[i].Within, id) };
        }

        return named;
    }

    private string IdOf(Part part, string? parent, ref NumberMark? previous, int place) => part switch
    {
        EnactingFormula => Counted(parent, "formula"),
        Recital => Counted(AnnexOf(parent), "recital"),
        OperativeParagraph { Number: { } number } => Free(Join(Section(parent), "para_" + Text(number))),
        OperativeParagraph => Counted(Section(parent), "para_nn"),
        Point point => Free(Join(parent, "point_" + Key(point.Mark, ref previous, place))),
        Heading heading => OfHeading(heading, parent),
        PlainText { Mark: { Length: > 0 } mark } when NumberIn(mark) is { } number => Free(Join(parent, "para_" + number)),
        PlainText => Counted(parent, "text"),
        Grid => Counted(parent, "table"),
        Row => Counted(parent, "row"),
        Annex => Counted(parent, "annex"),
        _ => Counted(parent, "part"),
    };

    private string OfHeading(Heading heading, string? parent)
    {
        while (sections.Count > 0 && sections[^1].Level >= heading.Level) sections.RemoveAt(sections.Count - 1);
        if (heading.Number is not { } number) return Counted(parent, "heading");
        var id = Free(Join(sections.Count > 0 && parent is null ? sections[^1].Name : parent, "sec_" + SectionKey(number)));
        if (parent is null) sections.Add((heading.Level, id));
        return id;
    }

    /// <summary>The section that a paragraph is cited with: none where numbers run on through the text.</summary>
    private string? Section(string? parent) => parent ?? (restarts && sections.Count > 0 ? sections[^1].Name : null);

    private static string? AnnexOf(string? parent) => parent?.StartsWith("annex", StringComparison.Ordinal) == true ? parent : null;

    private string SectionKey(string number) => SectionNumber.Read(number, language) is { } ordinal ? Roman(ordinal).ToUpperInvariant() : Plain(number) ?? "nn";

    private string Key(string printed, ref NumberMark? previous, int place)
    {
        if (Numbering.TryRead(printed, language, previous, out var mark) && mark.Ordinal is > 0 and <= 3999)
        {
            previous = mark;
            return mark.Level switch
            {
                NumberLevel.Letter => Numbering.Letter(mark.Ordinal),
                NumberLevel.Roman => Roman(mark.Ordinal),
                NumberLevel.Section => Roman(mark.Ordinal).ToUpperInvariant(),
                _ => Text(mark.Ordinal),
            };
        }

        return Plain(printed) ?? Text(place + 1);
    }

    private static string Roman(int ordinal) => Numbering.Format(NumberLevel.Roman, ordinal, Language.English).Trim('(', ')');

    /// <summary>What of a mark may stand in an id as it is.</summary>
    private static string? Plain(string mark)
    {
        var plain = string.Concat(Numbering.ToWestern(mark).Where(char.IsAsciiLetterOrDigit));
        return plain.Length is > 0 and <= 12 ? plain : null;
    }

    private static string? NumberIn(string mark)
    {
        var digits = string.Concat(Numbering.ToWestern(mark).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return digits.Length is > 0 and <= 9 ? digits : null;
    }

    private string Counted(string? parent, string kind)
    {
        var key = Join(parent, kind);
        counts[key] = counts.GetValueOrDefault(key) + 1;
        return Free($"{key}_{Text(counts[key])}");
    }

    private string Free(string wish)
    {
        if (taken.Add(wish)) return wish;
        string id;
        do
        {
            counts[wish] = counts.GetValueOrDefault(wish, 1) + 1;
            id = $"{wish}_{Text(counts[wish])}";
        }
        while (!taken.Add(id));
        return id;
    }

    private static string Join(string? parent, string name) => parent is null ? name : $"{parent}__{name}";

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
