using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Parts a resolution's text into its sections that count anew, and what stands outside of them.</summary>
/// <param name="Outside">What stands in no section.</param>
/// <param name="Sections">The sections, in order.</param>
internal sealed record SectionParts(IReadOnlyList<Part> Outside, IReadOnlyList<SectionParts.Section> Sections)
{
    internal static SectionParts Of(IReadOnlyList<Part> parts, Language language)
    {
        var outside = new List<Part>();
        var sections = new List<Section>();
        var numbers = TextSections.Of(parts, language);
        for (var i = 0; i < parts.Count; i++)
        {
            if (numbers[i] > sections.Count) sections.Add(new());
            if (numbers[i] > 0) sections[^1].Parts.Add(parts[i]);
            else outside.Add(parts[i]);
        }

        return new(outside, sections);
    }

    /// <summary>A section whose paragraphs are counted from 1.</summary>
    internal sealed record Section
    {
        internal List<Part> Parts { get; } = [];

        /// <summary>The id of its heading.</summary>
        internal string? Id => Headings.FirstOrDefault()?.Id;

        /// <summary>"II", as printed; null for none.</summary>
        internal string? Number => Headings.FirstOrDefault()?.Number;

        internal string? Title => Headings.Any() ? string.Join(' ', Headings.Select(h => h.Words.Text)) : null;

        private IEnumerable<Heading> Headings => Parts.TakeWhile(p => p is Heading).Cast<Heading>();
    }
}
