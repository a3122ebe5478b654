using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Finds the sections in which the numbers of the paragraphs begin anew: "I", "II", "A", "B".</summary>
/// <remarks>A text with headings whose paragraphs are counted through has no such sections: its paragraphs are cited by number alone.</remarks>
internal static class TextSections
{
    /// <summary>For each part the number of its section, from 1; 0 for what stands before the first, and for a text without sections.</summary>
    internal static int[] Of(IReadOnlyList<Part> parts, Language language)
    {
        var sections = new int[parts.Count];
        var starts = Restarts(parts);
        if (starts.Count == 0) starts = WithRecitals(parts, language);
        if (starts.Count == 0) return sections;
        var first = FirstHeading(parts, starts[0]);
        if (first >= 0) starts.Insert(0, first);
        for (int i = 0, section = 0; i < parts.Count; i++)
        {
            if (section < starts.Count && i == starts[section]) section++;
            if (parts[i] is Annex) break;
            sections[i] = section;
        }

        return sections;
    }

    // A section begins with the heading above the paragraph that is numbered 1 again.
    private static List<int> Restarts(IReadOnlyList<Part> parts)
    {
        var starts = new List<int>();
        int last = 0, heading = -1;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is Heading && heading < 0) heading = i;
            if (parts[i] is not OperativeParagraph { Number: { } number }) continue;
            if (number == 1 && last > 0 && heading >= 0) starts.Add(heading);
            (last, heading) = (number, -1);
        }

        return starts;
    }

    // Numbered sections with recitals of their own are resolutions within one, also where only one of them counts.
    private static List<int> WithRecitals(IReadOnlyList<Part> parts, Language language)
    {
        var starts = new List<int>();
        var hasRecitals = false;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is Heading { Number: { } number } && SectionNumber.Read(number, language) == starts.Count + 1) starts.Add(i);
            else if (parts[i] is Recital) hasRecitals |= starts.Count > 0;
        }

        if (starts.Count < 2 || !hasRecitals) return [];
        starts.RemoveAt(0);
        return starts;
    }

    private static int FirstHeading(IReadOnlyList<Part> parts, int before)
    {
        for (var i = 0; i < before && parts[i] is not OperativeParagraph; i++)
            if (parts[i] is Heading) return i;
        return -1;
    }
}

/// <summary>The number of a section as its heading prints it: "IV.", "ألف -", "第二节".</summary>
internal static class SectionNumber
{
    private const int Most = 3999;

    /// <summary>What it counts; null for what is no number of a section.</summary>
    internal static int? Read(string printed, Language language)
    {
        var isRead = Numbering.TryRead(printed, language, out var mark) || Numbering.TryRead(printed.TrimEnd('.', ' ') + ".", language, out mark)
            || Numbering.TryRead(printed + "、", language, out mark);
        return isRead && mark is { Level: NumberLevel.Section, Ordinal: > 0 and <= Most } ? mark.Ordinal : null;
    }
}
