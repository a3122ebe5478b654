using System.Globalization;
using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>The paragraphs of a version as an alignment sees them: what they are and what counts them is told by their ids, notes stand within what calls them.</summary>
internal sealed class PairedTree
{
    private const string NoteMark = "__note_";
    private readonly Dictionary<AlignedPart, int> places;

    private PairedTree(IReadOnlyList<AlignedPart> top, Dictionary<AlignedPart, int> places) => (Top, this.places) = (top, places);

    /// <summary>The parts that stand within no other.</summary>
    internal IReadOnlyList<AlignedPart> Top { get; }

    internal static PairedTree Of(IReadOnlyList<PairedPart> parts, Language language)
    {
        var made = new Dictionary<AlignedPart, int>(ReferenceEqualityComparer.Instance);
        var there = parts.Select(p => p.Part).ToHashSet(StringComparer.Ordinal);
        var notes = Enumerable.Range(0, parts.Count).Where(i => CallerOf(parts[i].Part) is { } caller && there.Contains(caller)).ToLookup(i => CallerOf(parts[i].Part)!, StringComparer.Ordinal);
        var called = notes.SelectMany(n => n).ToHashSet();
        // Of two pieces under one id, the first has the notes.
        var hung = new HashSet<string>(StringComparer.Ordinal);
        return new([.. Enumerable.Range(0, parts.Count).Where(i => !called.Contains(i)).Select(i => Made(i, hung.Add(parts[i].Part) ? [.. notes[parts[i].Part].Select(n => Made(n, []))] : []))], made);

        AlignedPart Made(int place, IReadOnlyList<AlignedPart> within)
        {
            var (kind, number) = Read(parts[place].Part);
            var aligned = AlignedPart.Kept(kind, parts[place].Part, number, parts[place].Text, language, within);
            made.Add(aligned, place);
            return aligned;
        }
    }

    /// <summary>The place of a part among the paragraphs it was made of; null for none.</summary>
    internal int? PlaceOf(AlignedPart? part) => part is null ? null : places[part];

    private static string? CallerOf(string part) => part.LastIndexOf(NoteMark, StringComparison.Ordinal) is var at and > 0 ? part[..at] : null;

    // Only what is printed counts: the third recital is one by its place alone.
    private static (AlignedKind Kind, int? Number) Read(string part)
    {
        var last = part.AsSpan(part.LastIndexOf("__", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0);
        var end = last.IndexOf('_');
        var rest = end < 0 ? [] : last[(end + 1)..];
        return (end < 0 ? last : last[..end]) switch
        {
            "formula" => (AlignedKind.Formula, null),
            "recital" => (AlignedKind.Recital, null),
            "para" or "rec" => (AlignedKind.Paragraph, NumberIn(rest)),
            "point" => (AlignedKind.Point, null),
            "item" => (AlignedKind.Heading, NumberIn(rest)),
            "documentation" => (AlignedKind.Table, NumberIn(rest)),
            "meeting" => (AlignedKind.Row, NumberIn(rest)),
            "sec" or "heading" => (AlignedKind.Heading, null),
            "annex" => (AlignedKind.Annex, null),
            "table" => (AlignedKind.Table, null),
            "row" => (AlignedKind.Row, null),
            "note" => (AlignedKind.Note, NumberIn(rest)),
            _ => (AlignedKind.Text, null),
        };
    }

    private static int? NumberIn(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('_') is var at and >= 0 ? at : text.Length;
        return int.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
