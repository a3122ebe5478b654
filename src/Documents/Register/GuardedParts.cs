using Dais.Documents.Aligning;
using Dais.Kernel;

namespace Dais.Documents.Register;

/// <summary>Which parts of a version the labels of a document guard: those they were given to, and the same parts in every other language.</summary>
/// <remarks>
/// Versions number otherwise here and there, and split or join paragraphs: a label goes where the alignment finds the part, to all of it where it was
/// split, and to the whole where it was joined with another: that whole takes no wider label than it has, for it says what the other part says too.
/// Where no part is found beside it, the one of the same id is guarded.
/// </remarks>
internal static class GuardedParts
{
    /// <summary>The labels by the ids of the parts of a version; later ones take the place of earlier ones.</summary>
    /// <param name="document">The document.</param>
    /// <param name="language">The version's language.</param>
    /// <param name="texts">The structures of the versions of the same revision, whole; the version's own among them.</param>
    public static IReadOnlyDictionary<string, Label> Of(DocumentOnRecord document, Language language, IReadOnlyDictionary<Language, KeptText> texts)
    {
        var guarded = new Dictionary<string, Label>(StringComparer.Ordinal);
        var beside = new Dictionary<Language, Alignment>();
        foreach (var labelled in document.Parts)
        {
            foreach (var (id, saysMore) in Twins(labelled))
                guarded[id] = saysMore ? guarded.GetValueOrDefault(id).And(labelled.Label) : labelled.Label;
        }

        return guarded;

        IEnumerable<(string Id, bool SaysMore)> Twins(DocumentLabelled labelled)
        {
            var part = labelled.Part!;
            if (labelled.Language is not { } from || from == language || !texts.ContainsKey(from)) return [(part, false)];
            if (!beside.TryGetValue(from, out var alignment))
                beside[from] = alignment = Alignment.Of(new[] { from, language }.ToDictionary(l => l, l => texts[l].ToAligned()));
            (string Id, bool)[] twins = [.. alignment.Rows.Where(r => r.In(from).Any(p => p.Id == part)).SelectMany(r => r.In(language).Select(p => (p.Id, r.In(from).Count > 1)))];
            return twins.Length > 0 ? twins : [(part, true)];
        }
    }

    /// <summary>The structure of a version with the labels that guard its parts.</summary>
    public static KeptText In(DocumentOnRecord document, Language language, IReadOnlyDictionary<Language, KeptText> texts) =>
        document.Parts.IsEmpty ? texts[language] : texts[language].Labelled(Of(document, language, texts));
}
