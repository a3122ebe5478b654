using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>Lays an agenda out as an official document in one language: list, annotations, organization of work.</summary>
/// <remarks>
/// Ids are stable and the same in every language: item_1, item_1__a for the list; annotation_1, annotation_1__a, documentation_1 for the
/// sections on them; para_n for the paragraphs of the annotations and document_n for the documents listed, counted through the document;
/// meeting_n for the first row of a meeting. A part that the agenda has nothing for is left out.
/// </remarks>
public static class AgendaLayout
{
    /// <summary>The document in one language.</summary>
    public static Document Lay(ProvisionalAgenda agenda, Language language)
    {
        var style = new AgendaStyle(language, agenda.Digits);
        var parts = new[] { AgendaListLayout.Lay(agenda, style), AnnotationLayout.Lay(agenda, style), OrganizationOfWorkLayout.Lay(agenda, style) };
        return new()
        {
            Kind = DocumentKind.AnnotatedProvisionalAgenda,
            Language = language,
            Digits = agenda.Digits,
            IsSample = agenda.IsSample,
            Masthead = MastheadOf(agenda, language),
            Blocks = [.. parts.OfType<Section>()],
            Acts = agenda.Acts,
        };
    }

    private static Masthead MastheadOf(ProvisionalAgenda agenda, Language language) => new()
    {
        Symbols = agenda.Symbols,
        Distribution = agenda.Distribution,
        Issued = agenda.Issued,
        Original = agenda.Original,
        Organ = (agenda.ParentBody ?? agenda.Body)?.In(language),
        Body = agenda.ParentBody is null ? null : agenda.Body?.In(language),
        SessionNumber = agenda.SessionNumber,
        Place = agenda.Place?.In(language),
        Start = agenda.Start,
        End = agenda.End,
        Title = agenda.Title?.In(language) ?? DocumentPhrases.In(DocumentPhrases.AnnotatedProvisionalAgenda, language),
        Notes = [.. agenda.Notes.Select((note, i) => new Footnote(new('*', i + 1), note.In(language)))],
    };
}
