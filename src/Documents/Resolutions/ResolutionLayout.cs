using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Lays a resolution or decision out as an official document: what every writer of documents prints.</summary>
/// <remarks>
/// The parts stand in their order; headings become sections around what follows them, lists follow the paragraph that introduces them, an
/// annex begins a new page, footnotes stand where they are called. Ids are those of the parts (<see cref="ResolutionIds"/>).
/// </remarks>
public static class ResolutionLayout
{
    /// <summary>The id of the first line after the text.</summary>
    internal const string FirstConclusion = "conclusion_1";

    /// <summary>The document in the resolution's language.</summary>
    public static Document ToDocument(Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        var words = new PassageLayout(resolution);
        var masthead = MastheadOf(resolution, words);
        return new()
        {
            Kind = resolution.Kind,
            Language = resolution.Language,
            Digits = resolution.Digits,
            IsSample = resolution.IsSample,
            Masthead = masthead,
            Blocks = BlocksOf(resolution, words),
        };
    }

    private static Masthead MastheadOf(Resolution resolution, PassageLayout words) => new()
    {
        Symbols = resolution.Symbols,
        Distribution = resolution.Distribution,
        Issued = resolution.Issued,
        Original = resolution.Original,
        Organ = In(resolution.OrganName, resolution),
        Body = In(resolution.Committee, resolution),
        SessionNumber = resolution.Session,
        AgendaItems = [.. resolution.AgendaItems.Select(i => new AgendaItemLine(Printed(i.Number, resolution), In(i.Title, resolution)))],
        AdoptionLine = In(resolution.AdoptionLine, resolution),
        Origin = In(resolution.Origin, resolution),
        Proponents = In(resolution.SponsorsLine, resolution),
        Number = resolution.Number,
        Title = In(resolution.Title?.Text, resolution),
        Notes = resolution.Title is { } title ? words.NotesOf(title) : [],
    };

    /// <summary>The lines that close the text stand before its annexes.</summary>
    private static List<Block> BlocksOf(Resolution resolution, PassageLayout words)
    {
        var layout = new PartLayout(words);
        var annexes = resolution.Parts.SkipWhile(p => p is not Annex).ToList();
        return [.. layout.Lay([.. resolution.Parts.Take(resolution.Parts.Count - annexes.Count)]), .. Conclusions(resolution, words), .. layout.Lay(annexes)];
    }

    private static IEnumerable<Block> Conclusions(Resolution resolution, PassageLayout words) =>
        resolution.Conclusions.Select((line, i) => new Paragraph(null, words.Inlines(line))
        {
            Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"conclusion_{i + 1}"),
            Role = ParagraphRole.Conclusion,
            Label = resolution.Label,
        });

    private static Wording? In(string? text, Resolution resolution) => string.IsNullOrEmpty(text) ? null : new Wording(text, resolution.Language);

    private static string? Printed(string? number, Resolution resolution) =>
        number is null ? null : Numbering.Digits(number, resolution.Language, resolution.Digits);
}
