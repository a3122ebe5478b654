using System.Globalization;
using System.Text;
using Dais.Documents.Clearing;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>Cuts a text into what is found of it: each part together with what stands within it under the same label, and each note where it is called.</summary>
/// <remarks>
/// What stands under another label than the part around it is found by itself. So a reader finds of a part exactly what they may see of it,
/// under the id they see it by, and nothing tells that there is more: a note is numbered within the part that calls it, not within the document.
/// </remarks>
internal sealed class IndexedParts(Language language, IReadOnlyList<Request> requests, IReadOnlyList<Note> notes)
{
    private readonly ILookup<string, Request> asked = requests.Where(r => r.Part is not null).ToLookup(r => Paragraph(r.Part!), StringComparer.Ordinal);
    private readonly NoteCalls calls = new(notes);
    private readonly Dictionary<Note, Audience> called = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Part, Label Label), int> counts = [];
    private readonly List<IndexedParagraph> made = [];

    internal IReadOnlyList<IndexedParagraph> Of(Passage? title, IReadOnlyList<Part> parts, IReadOnlyList<Passage> conclusions)
    {
        if (title is not null) Call(title, "title", Label.Public);
        Walk(parts, Label.Public, "text");
        foreach (var line in conclusions) Call(line, "conclusions", Label.Public);
        foreach (var note in notes.Where(n => !called.ContainsKey(n))) Add(note, "text", Label.Public);
        return made;
    }

    /// <summary>What may be shown to who may see both; null where nobody belongs to both.</summary>
    internal static Label? Both(Label one, Label other) =>
        one.Audience == Audience.Public ? other
        : other.Audience == Audience.Public ? one
        : (one.Audience & other.Audience) is var both and not Audience.None ? Label.For(both) : null;

    private void Walk(IReadOnlyList<Part> parts, Label? above, string under)
    {
        foreach (var part in parts)
        {
            var label = above is { } outer ? Both(outer, part.Label) : null;
            if (part is Recital or OperativeParagraph or PlainText or Grid or EnactingFormula or ReportParagraph)
            {
                AddWhole(part, label, part.Id);
                continue;
            }

            if (part is Heading or ReportSection && part is WordedPart { Words.Text.Length: > 0, Id: { } id } heading && label is { } shown)
                made.Add(new(id, heading.Words.Text) { Label = shown });
            foreach (var words in ClearedParts.Passages(part)) Call(words, part.Id ?? under, label);
            Walk(part.Within, label, part.Id ?? under);
        }
    }

    private void AddWhole(Part part, Label? label, string? id)
    {
        var at = made.Count;
        var text = new StringBuilder();
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = Gather(part, label, id, text, whole);
        if (id is null || label is not { } shown || text.Length == 0) return;
        // A request that quotes what is found by itself is told with neither.
        var ofIt = asked[Paragraph(id)].Where(r => (isWhole && r.Part!.StartsWith(id, StringComparison.Ordinal)) || whole.Contains(r.Part!));
        var words = text.ToString();
        made.Insert(at, new(id, words)
        {
            Label = shown,
            Addressees = [.. ofIt.SelectMany(r => r.To).Distinct(StringComparer.Ordinal)],
            Verbs = part is Recital or OperativeParagraph ? IndexedText.Verbs(words, language, part is Recital ? OpeningPlace.Recital : OpeningPlace.Operative) : [],
        });
    }

    // Answers whether all of the part is in it; the ids of the parts that are wholly in it are gathered too.
    private bool Gather(Part part, Label? label, string? id, StringBuilder text, HashSet<string> whole)
    {
        foreach (var words in ClearedParts.Passages(part))
        {
            if (words.Text.Length > 0) text.Append(text.Length > 0 ? " " : "").Append(words.Text);
            Call(words, id ?? "text", label);
        }

        var isWhole = true;
        foreach (var within in part.Within)
        {
            var its = label is { } outer ? Both(outer, within.Label) : null;
            if (its == label)
            {
                isWhole &= Gather(within, label, id, text, whole);
                continue;
            }

            isWhole = false;
            AddWhole(within, its, within.Id ?? id);
        }

        if (isWhole && part.Id is { } own) whole.Add(own);
        return isWhole;
    }

    private void Call(Passage words, string part, Label? label)
    {
        foreach (var mark in words.Notes)
        {
            if (calls.Next(mark.Mark).Note is not { } note) continue;
            if (label is not { } shown) called.TryAdd(note, Audience.None);
            else Add(note, part, shown);
        }
    }

    // Called a second time it is found once, unless others may see it there.
    private void Add(Note note, string part, Label label)
    {
        var before = called.GetValueOrDefault(note);
        if (before.HasFlag(Audience.Public) || (label.Audience & ~before) == Audience.None) return;
        called[note] = before | label.Audience;
        if (note.Text.Text.Length == 0) return;
        var number = counts[(part, label)] = counts.GetValueOrDefault((part, label)) + 1;
        made.Add(new(string.Create(CultureInfo.InvariantCulture, $"{part}__note_{number}"), note.Text.Text) { Label = label });
    }

    // A point asks for its paragraph: para_3__point_a is found as para_3.
    private static string Paragraph(string part) => part.IndexOf("__point", StringComparison.Ordinal) is var at and > 0 ? part[..at] : part;
}
