using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Documents.Writing.Akn;
using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Makes the model of a text that was read: its language, ids, openings, and what the metadata say of its masthead.</summary>
internal static class AknModel
{
    private const int EnoughToGuess = 2_000;

    /// <summary>What the metadata say, the meeting of the text's own last lines included.</summary>
    public static AknMetadata MetadataOf(AknDraft draft) => draft.Meta.Said with { Meeting = draft.Meeting ?? draft.Meta.Said.Meeting };

    public static Resolution Of(AknDraft draft, AknNotices notices)
    {
        var meta = draft.Meta;
        var language = LanguageOf(draft, notices);
        var kind = KindOf(draft, notices);
        var own = meta.Own;
        return new()
        {
            Kind = kind,
            Language = language,
            Symbols = draft.Masthead.Symbols,
            Organ = own.Count > 0 ? own.GetValueOrDefault("organ") : OrganOf(draft),
            OrganName = draft.Masthead.OrganName,
            Session = draft.Masthead.Session,
            Committee = draft.Masthead.Committee,
            AgendaItems = draft.Masthead.AgendaItems,
            Distribution = draft.Masthead.Distribution,
            Issued = draft.Masthead.Issued,
            Original = Language.TryParse(own.GetValueOrDefault("original") ?? draft.Masthead.Original, out var original) ? original : null,
            Number = NumberOf(draft.Masthead),
            Title = draft.Masthead.Title,
            AdoptionLine = draft.Masthead.AdoptionLine,
            Adopted = draft.Adopted ?? meta.Adopted,
            Origin = draft.Masthead.Proponent,
            Sponsors = own.Count > 0 ? ResolutionMeta.Listed(own.GetValueOrDefault("sponsors")) : new AskedList<string>(() => AknSponsors.Of(meta.Said.Steps)),
            SponsorsLine = own.GetValueOrDefault("sponsorsLine"),
            Parts = AknParts.Complete(draft.Parts, language, isOurs: own.Count > 0),
            Conclusions = draft.Conclusions,
            Notes = draft.Notes,
            Digits = own.Count > 0 ? ResolutionMeta.Digits(own.GetValueOrDefault("digits")) : AknParts.DigitsOf(draft.Parts),
            Label = AknLabels.Of(own.GetValueOrDefault("label")),
            IsSample = own.GetValueOrDefault("sample") == "true",
        };
    }

    private static DocumentKind KindOf(AknDraft draft, AknNotices notices)
    {
        DocumentKind? kind = draft.Name switch
        {
            "resolution" => DocumentKind.Resolution,
            "decision" => DocumentKind.Decision,
            "draftResolution" or "resolutionDraft" => DocumentKind.DraftResolution,
            "draftDecision" or "decisionDraft" => DocumentKind.DraftDecision,
            _ => null,
        };
        if (kind is null) notices.Findings.Warn("akn-kind-unknown", draft.Line, draft.Name ?? "", "resolution");
        return kind ?? DocumentKind.Resolution;
    }

    /// <summary>The language that the file says, unless its words are written in another script: some files say a wrong one, or none.</summary>
    private static Language LanguageOf(AknDraft draft, AknNotices notices)
    {
        var said = Language.All.FirstOrDefault(l => l.Code3 == draft.Meta.Language || l.Code == draft.Meta.Language);
        if (said is not null && AknParts.AreIn(draft.Parts, said)) return said;
        var words = string.Join(' ', AknParts.Words(draft.Parts).Take(40));
        if (words.Length > EnoughToGuess) words = words[..EnoughToGuess];
        if (said is not null && words.Length == 0) return said;
        var guess = LanguageGuess.Of([new Line(words, 0, LineMarks.None)], notices.Findings);
        if (guess != said) notices.Findings.Warn("akn-language-doubtful", draft.Line, draft.Meta.Language ?? "", guess.Code);
        return guess;
    }

    /// <summary>The organ's code is its entry in the ontology: /akn/ontology/organization/un/generalAssembly is general-assembly.</summary>
    private static string? OrganOf(AknDraft draft)
    {
        if (draft.Meta.Author is not { } author || !draft.Meta.References.TryGetValue(author.TrimStart('#'), out var address)) return null;
        var name = address[(address.LastIndexOf('/') + 1)..];
        return name.Length == 0 ? null : string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
    }

    private static string? NumberOf(AknMasthead masthead) =>
        masthead.Number is { } number && masthead.Letter is { Length: > 0 } letter ? $"{number} {letter}" : masthead.Number;
}
