using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Reads annotated provisional agendas in six languages.</summary>
/// <remarks>
/// Stages, each in a file of its own: <see cref="SourceText"/> (decoding, lines) → <see cref="LineCleaner"/> → <see cref="LanguageGuess"/> →
/// <see cref="Parts"/> → <see cref="MastheadReader"/>, <see cref="ListReader"/>, <see cref="AnnotationReader"/> (with documentation and
/// citations), <see cref="ActReader"/>, <see cref="OrganizationOfWorkReader"/> → <see cref="AgendaChecks"/>. Each stage says of every line
/// it takes what became of it; a line that none takes is reported.
/// </remarks>
public static class AgendaReader
{
    /// <summary>Reads a source; never refuses, never throws, never drops a line.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="language">The document's language; null to have it recognized.</param>
    public static AgendaReading Read(SourceText source, Language? language = null)
    {
        var findings = new FindingList();
        findings.AddRange(source.Findings);
        var lines = new Line[source.Lines.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = LineCleaner.Clean(NoteLabels.Plain(source.Lines[i]));
        var m = new Manuscript(lines, language ?? LanguageGuess.Of(lines, findings), findings);
        var parts = Parts.Find(m);
        var agenda = new AgendaDraft();
        var head = ReadParts(m, parts, agenda);
        var read = agenda.Finish(head, m);
        var isAgenda = agenda.Items.Count > 0 && (parts.IsAnnounced || agenda.Meetings.Count > 0);
        if (isAgenda) Remark(m, head, agenda, read);
        else findings.Error("not-an-agenda", null, m.Language.Code);
        UnreadLines.Remark(m);
        var kind = isAgenda ? DocumentKind.AnnotatedProvisionalAgenda : DocumentKind.Unknown;
        return new(kind, read, findings.ToList(), [.. m.Accounts]);
    }

    private static MastheadRead ReadParts(Manuscript m, Parts parts, AgendaDraft agenda)
    {
        Furniture.Mark(m, 0, parts.List, [], isTable: false);
        var notes = Footnotes.Take(m, 0, parts.List);
        var head = MastheadReader.Read(m, parts);
        Furniture.Mark(m, parts.List, parts.Annex, head.Symbols, isTable: false);
        Furniture.Mark(m, parts.Annex, parts.End, head.Symbols, isTable: true);
        m.Flow = Flow.Of(m, parts.List, parts.Annex);
        notes.AddRange(Footnotes.Take(m, parts.List, parts.End));
        RemarkNotes(m, head, notes);

        ListReader.Read(m, parts.List, parts.Annotations, agenda);
        AnnotationReader.Read(m, parts.Annotations, parts.Annex, agenda);
        AnnotationFacts.Read(m, head, agenda);
        head.Digits = DigitsOf(m, parts);
        OrganizationOfWorkReader.Read(m, parts.Annex, parts.End, agenda, head);
        SessionDates.Complete(m, head, agenda);
        return head;
    }

    private static void Remark(Manuscript m, MastheadRead head, AgendaDraft agenda, ProvisionalAgenda read)
    {
        TitleReadings.Compare(m, agenda);
        InstrumentNames.Compare(m, agenda);
        OddWords.Remark(m);
        m.Findings.AddRange(AgendaChecks.Check(read));
        if (head.Issued is null) m.Findings.Note("masthead-incomplete", null, "issued");
        if (head.Start is null) m.Findings.Warn("masthead-incomplete", null, "start");
    }

    private static void RemarkNotes(Manuscript m, MastheadRead head, List<(int Line, string Text)> notes)
    {
        foreach (var (line, text) in notes)
        {
            if (!m.Lexicon.NotEdited.Occurs(Folding.Words(text))) continue;
            m.Findings.Note("not-edited", line + 1, text);
            head.Notes.Add(text);
        }
    }

    private static DigitStyle DigitsOf(Manuscript m, Parts parts)
    {
        if (m.Language != Language.Arabic) return DigitStyle.Western;
        int indic = 0, western = 0;
        for (var i = parts.List; i < parts.Annex && indic + western < 400; i++)
        {
            foreach (var c in m.Lines[i].Text)
            {
                if (c is >= '٠' and <= '٩') indic++;
                else if (char.IsAsciiDigit(c)) western++;
            }
        }

        return indic > western / 4 ? DigitStyle.ArabicIndic : DigitStyle.Western;
    }
}
