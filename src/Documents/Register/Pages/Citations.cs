using Dais.Documents.Citing;

namespace Dais.Documents.Register.Pages;

/// <summary>Finds citations that lead somewhere for the reader: documents that are here and that they may see, instruments with a page, paragraphs of the text itself.</summary>
/// <param name="reader">Reads the citations of the text.</param>
/// <param name="find">The page of a work that is cited, or of a part of it; null where there is none for the reader.</param>
internal sealed class Citations(ReferenceReader reader, Func<CitedWork, string?, string?> find)
{
    public IReadOnlyList<CitedAt> In(string text)
    {
        var found = new List<CitedAt>();
        foreach (var reference in reader.Read(text))
        {
            var isWithin = reference.PartsSpan is null && reference.Parts.Count > 0;
            if (find(reference.Work, isWithin ? reference.Parts[0] : null) is { } href) found.Add(new(reference.Span.Start, reference.Span.Length, href));
            if (reference is { PartsSpan: { } span, Parts: [var part, ..] } && find(reference.Work, part) is { } place) found.Add(new(span.Start, span.Length, place));
        }

        // Those of a joint symbol stand at one place: the first that is here has it.
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. found.Where((c, i) => !found.Take(i).Any(before => before.End > c.Start))];
    }
}
