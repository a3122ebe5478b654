using System.Collections.Immutable;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Register.Pages;

/// <summary>A version of a document as one page shows it: cleared for its reader, with what was decided about it.</summary>
public sealed record DocumentView
{
    /// <summary>The document.</summary>
    public required DocumentOnRecord Document { get; init; }

    /// <summary>The version.</summary>
    public required DocumentVersion Version { get; init; }

    /// <summary>The reader's language.</summary>
    public required Language Language { get; init; }

    /// <summary>Its structure, with what the reader may see.</summary>
    public required KeptText Text { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<TextBlock> Blocks { get; init; }

    /// <summary>The lines after the text.</summary>
    public required IReadOnlyList<IReadOnlyList<Run>> Conclusions { get; init; }

    /// <summary>The footnotes: mark, words, and the numbers of the calls on the page.</summary>
    public required IReadOnlyList<NoteView> Notes { get; init; }

    /// <summary>What it asks.</summary>
    public required IReadOnlyList<RequestView> Requests { get; init; }

    /// <summary>The labels that its parts got, by their ids.</summary>
    public IReadOnlyDictionary<string, Label> Guarded { get; init; } = ImmutableDictionary<string, Label>.Empty;

    /// <summary>The labels of the parts that it shows, each once.</summary>
    public required IReadOnlyList<Label> Labels { get; init; }

    /// <summary>Whether the reader is cleared for each part: what cannot be redacted is for nobody else.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>How many paragraphs of other documents that the reader may see cite it.</summary>
    public int CitedTimes { get; init; }

    /// <summary>The language of the text.</summary>
    public Language Own => Version.Language;

    /// <summary>Whether the text is in another language than the reader's.</summary>
    public bool IsFallback => Own != Language;

    /// <summary>Whether a later version in the same language and revision, or a later revision, took its place.</summary>
    public bool IsReplaced => Versions.Latest(Document, Own) != Version;

    /// <summary>The day that dates the document: of adoption, or of issue.</summary>
    public LocalDate? Day => Version.Kept.Adopted ?? Version.Kept.Issued;

    /// <summary>Makes the view of a version.</summary>
    /// <param name="document">The document.</param>
    /// <param name="version">The version.</param>
    /// <param name="whole">Its structure, whole.</param>
    /// <param name="others">The structures of the other languages of the same text, whole.</param>
    /// <param name="reading">Who reads: their language, clearance and the citations they may follow.</param>
    internal static DocumentView Of(DocumentOnRecord document, DocumentVersion version, KeptText whole, IReadOnlyList<(Language Language, KeptText Text)> others, ReaderOfText reading)
    {
        var texts = others.ToDictionary(o => o.Language, o => o.Text);
        texts[version.Language] = whole;
        var guarded = GuardedParts.Of(document, version.Language, texts);
        var labelled = whole.Labelled(guarded);
        var text = labelled.For(reading.Clearance);
        var blocks = new TextBlocks(text.Notes, reading.Citations.In);
        var (body, conclusions) = (blocks.Of(text.Parts), text.Conclusions.Select(c => blocks.Runs(c)).ToList());
        var calls = blocks.CallsOf;
        return new()
        {
            Document = document,
            Version = version,
            Language = reading.Language,
            Text = text,
            Blocks = body,
            Conclusions = conclusions,
            Notes = [.. text.Notes.Select((n, i) => new NoteView(i + 1, n.Mark, blocks.Runs(n.Text), [.. calls[i + 1]]))],
            Requests = RequestView.Of(document, version, text, [.. others.Select(o => (o.Language, GuardedParts.In(document, o.Language, texts).For(reading.Clearance)))]),
            Guarded = guarded,
            Labels = [.. text.Labels().Append(document.Label).Distinct()],
            IsWhole = reading.Clearance.MaySee(labelled.Labels().Append(document.Label).Aggregate(Label.Public, (all, one) => all.And(one))),
        };
    }
}

/// <summary>A footnote as a page shows it.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Mark">As printed.</param>
/// <param name="Runs">Its words.</param>
/// <param name="Calls">The numbers of its calls on the page.</param>
public sealed record NoteView(int Number, string Mark, IReadOnlyList<Run> Runs, IReadOnlyList<int> Calls);

/// <summary>Who reads a text.</summary>
/// <param name="Language">In which language they read.</param>
/// <param name="Clearance">What they may see of it.</param>
/// <param name="Citations">The citations they may follow.</param>
internal sealed record ReaderOfText(Language Language, Clearance Clearance, Citations Citations);

/// <summary>Which version of a document is shown.</summary>
internal static class Versions
{
    /// <summary>The version with a number; or for null the latest text in the reader's language, or in the original, or in any.</summary>
    public static DocumentVersion? Find(DocumentOnRecord document, int? number, Language language) =>
        number is { } asked
            ? document.Versions.FirstOrDefault(v => v.Number == asked)
            : Latest(document, language) ?? (document.Versions[^1].Kept.Original is { } original ? Latest(document, original) : null) ?? Latest(document, Language.English) ?? document.Versions[^1];

    /// <summary>The latest version of the latest revision in a language; null where there is none in it.</summary>
    public static DocumentVersion? Latest(DocumentOnRecord document, Language language) =>
        document.Versions.Where(v => v.Language == language && v.Revision == LatestRevision(document)).LastOrDefault();

    /// <summary>The revision that came last; the text as first issued where there is none.</summary>
    public static string? LatestRevision(DocumentOnRecord document) =>
        document.Versions.Where(v => v.Revision is not null).Select(v => v.Kept.Symbols[0]).Order().LastOrDefault() is { } symbol ? DocumentIds.RevisionOf(symbol) : null;
}
