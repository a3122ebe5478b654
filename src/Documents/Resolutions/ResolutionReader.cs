using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Reads resolutions and decisions, adopted and in draft, from text in six languages.</summary>
/// <remarks>
/// Stages, each in a file of its own: <see cref="SourceText"/> (decoding, lines) → <see cref="PageReader"/> (furniture, notes, blocks) →
/// <see cref="TextStart"/> → <see cref="ResolutionMastheadReader"/> → <see cref="BodyReader"/> → <see cref="PartBuilder"/> (openings) → <see cref="ResolutionIds"/> →
/// <see cref="RequestReader"/>. Every line is accounted for; a line that no stage takes is a finding.
/// </remarks>
public static class ResolutionReader
{
    private const int LinesOfATitle = 8;

    /// <summary>Reads a source; never refuses, never throws, never drops a line.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    public static ResolutionReading Read(SourceText source, Language? language = null)
    {
        var findings = new FindingList();
        findings.AddRange(source.Findings);
        var (lines, notes) = PageReader.Lines(source.Lines);
        language ??= GuessOf(lines, findings);
        var words = ResolutionWords.For(language);
        var start = TextStart.Find(lines, words);
        var text = PageReader.Read(lines, notes, language, start.Line, start.Title >= 0 ? start.Title : Math.Max(0, start.Line - LinesOfATitle));
        var accounts = new LineAccounts(text.Lines);

        var above = text.Blocks.TakeWhile(b => b.Lines.First <= start.Line).ToList();
        var head = ResolutionMastheadReader.Read(above, text.Shape.IsDoubleSpaced, words, accounts);
        var body = BodyReader.Read(text.Blocks, above.Count, start.HasFormula, new BlockNature(words));
        var parts = new PartBuilder(language, accounts).Build(body.Parts);
        foreach (var line in body.Conclusions) accounts.Take(line.Lines, LinePart.Conclusion);

        if (start.HasFormula && above.Count < text.Blocks.Count) head.Organ ??= words.OrganAtHead(Folding.Words(text.Blocks[above.Count].Text), out _);
        var resolution = Made(head, language, KindOf(head, start)) with
        {
            Parts = parts,
            Conclusions = [.. body.Conclusions.Select(b => b.Words)],
            Notes = text.Notes,
            Digits = DigitsOf(text.Blocks, language),
        };
        resolution = AdoptionDates.Complete(resolution, findings);
        ResolutionChecks.Remark(resolution, findings);
        var accounted = accounts.Close(findings);
        return new(resolution.Kind, resolution, findings.ToList(), accounted) { Requests = RequestReader.Read(resolution) };
    }

    private static Resolution Made(ResolutionMasthead head, Language language, DocumentKind kind) => new()
    {
        Kind = kind,
        Language = language,
        Symbols = head.Symbols,
        Organ = head.Organ,
        OrganName = head.OrganName,
        Session = head.Session,
        Committee = head.Committee,
        AgendaItems = head.Items,
        Distribution = head.Distribution,
        Issued = head.Issued,
        Original = head.Original,
        Number = head.Number,
        Title = head.Title,
        AdoptionLine = head.AdoptionLine,
        Adopted = head.Adopted,
        Origin = head.Origin,
        Sponsors = head.Sponsors,
        SponsorsLine = head.SponsorsLine,
    };

    // A text that nothing announces is a resolution where an organ speaks in it, and a draft where its symbol says so.
    private static DocumentKind KindOf(ResolutionMasthead head, TextStart start)
    {
        if (head.Kind != DocumentKind.Unknown) return head.Kind;
        var symbol = head.Symbols.Count > 0 ? head.Symbols[0].ToString() : "";
        if (symbol.Contains("/RES/", StringComparison.Ordinal)) return DocumentKind.Resolution;
        if (symbol.Contains("/DEC/", StringComparison.Ordinal)) return DocumentKind.Decision;
        if (symbol.Contains("/L.", StringComparison.Ordinal) && start.HasFormula) return DocumentKind.DraftResolution;
        return start.HasFormula ? DocumentKind.Resolution : DocumentKind.Unknown;
    }

    private static Language GuessOf(PageLine[] lines, FindingList findings)
    {
        var sample = lines.Where(l => l.IsWords).Take(160).Select(l => new Line(l.Text, 0, LineMarks.None)).ToArray();
        return LanguageGuess.Of(sample, findings);
    }

    private static DigitStyle DigitsOf(IReadOnlyList<TextBlock> blocks, Language language)
    {
        if (language != Language.Arabic) return DigitStyle.Western;
        foreach (var block in blocks)
            if (block.Mark is { Level: NumberLevel.Paragraph, Text: var mark } && mark.Length > 0)
                return mark.AsSpan().ContainsAnyInRange('٠', '٩') ? DigitStyle.ArabicIndic : DigitStyle.Western;
        return DigitStyle.Western;
    }
}
