using System.Globalization;
using Dais.Documents.Resolutions;

namespace Dais.Documents.Tests.AkomaNtoso;

/// <summary>A resolution line by line, with everything in it, so that two can be compared and the difference read.</summary>
internal static class ModelText
{
    public static IReadOnlyList<string> Of(Resolution r) =>
    [
        $"{r.Kind} {r.Language} {string.Join(' ', r.Symbols)} | {r.Organ} | {r.OrganName} | {r.Session} | {r.Committee} | {r.Distribution} | {r.Issued} | {r.Original}",
        .. r.AgendaItems.Select(i => i.ToString()),
        $"{r.Number} | {Of(r.Title)} | {r.AdoptionLine} | {r.Adopted} | {r.Origin} | {string.Join(' ', r.Sponsors)} | {r.SponsorsLine} | {r.Digits} | {r.Label} | {r.IsSample}",
        .. r.Parts.SelectMany(p => Of(p, 1)),
        .. r.Conclusions.Select(c => "conclusion " + Of(c)),
        .. r.Notes.Select(n => $"note {n.Mark} {Of(n.Text)}"),
    ];

    private static IEnumerable<string> Of(Part part, int depth)
    {
        var said = part switch
        {
            OperativeParagraph p => $"{p.Number} {p.Mark} [{p.Opening?.Text}: {string.Join('+', p.Opening?.Verbs ?? [])}]",
            Recital p => $"[{p.Opening?.Text}: {string.Join('+', p.Opening?.Verbs ?? [])}]",
            Heading p => $"{p.Level} {p.Number}",
            Point p => p.Mark,
            PlainText p => p.Mark,
            Annex p => $"{Of(p.Overline)} / {Of(p.Title)}",
            Row p => string.Join(" | ", p.Cells.Select(Of)),
            _ => "",
        };
        var words = part is WordedPart worded ? Of(worded.Words) : "";
        return part.Within.SelectMany(p => Of(p, depth + 1)).Prepend($"{new string(' ', depth)}{part.GetType().Name} {part.Id} ({part.WId}) {part.Label} {said} {words}");
    }

    private static string Of(Passage? passage) => passage is null
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"\"{passage.Text}\" {string.Join(',', passage.Notes)} {string.Join(',', passage.Emphasis)}");
}
