using System.Globalization;

namespace Dais.Documents.Resolutions;

/// <summary>Parts a resolution's text into its sections that count anew, and what stands outside of them.</summary>
/// <param name="Outside">What stands in no section.</param>
/// <param name="Sections">The sections, in order.</param>
internal sealed record SectionParts(IReadOnlyList<Part> Outside, IReadOnlyList<SectionParts.Section> Sections)
{
    internal const string Prefix = "sec_";

    internal static SectionParts Of(IReadOnlyList<Part> parts)
    {
        var outside = new List<Part>();
        var sections = new List<Section>();
        foreach (var part in parts)
        {
            var id = SectionOf(part.Id);
            if (id is null)
            {
                outside.Add(part);
                continue;
            }

            if (sections.Count == 0 || sections[^1].Id != id) sections.Add(new(id));
            sections[^1].Parts.Add(part);
        }

        return new(outside, sections);
    }

    private static string? SectionOf(string? id)
    {
        if (id is null || !id.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var end = id.IndexOf("__", StringComparison.Ordinal);
        return end > 0 && int.TryParse(id.AsSpan(Prefix.Length, end - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? id[..end] : null;
    }

    /// <summary>A section whose paragraphs are counted from 1.</summary>
    internal sealed record Section(string Id)
    {
        internal List<Part> Parts { get; } = [];

        /// <summary>"II", as printed; null for none.</summary>
        internal string? Number => Headings.FirstOrDefault()?.Number;

        internal string? Title => Headings.Any() ? string.Join(' ', Headings.Select(h => h.Words.Text)) : null;

        private IEnumerable<Heading> Headings => Parts.TakeWhile(p => p is Heading).Cast<Heading>();
    }
}
