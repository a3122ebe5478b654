using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>Draws from the annotations what concerns the session as a whole: its number and opening, the meetings announced, the acts told.</summary>
internal static class AnnotationFacts
{
    internal static void Read(Manuscript m, MastheadRead head, AgendaDraft agenda)
    {
        ReadOpening(m, head, agenda);
        var acts = new ActReader(m.Lexicon, head.Start ?? agenda.Opening, head.End ?? head.Start ?? agenda.Opening);
        foreach (var entry in agenda.Entries)
        {
            for (var i = 0; i < entry.Annotation.Count; i++)
            {
                var folded = entry.FoldedAnnotation[i];
                if (m.Lexicon.Actions.Occurs(folded)) agenda.Acts.AddRange(acts.Find(entry.Annotation[i], m.Language).Where(a => !agenda.Acts.Contains(a)));
                if (entry.Number == 1) agenda.MeetingsAnnounced ??= AnnouncedMeetings.Find(folded, m.Lexicon, head.Start, head.End);
            }
        }
    }

    // The annotation of the opening says which session it is, and when it opens.
    private static void ReadOpening(Manuscript m, MastheadRead head, AgendaDraft agenda)
    {
        var first = agenda.Items.FirstOrDefault();
        var opening = first?.SubItems.FirstOrDefault(s => s.Annotation.Count > 0) is { Letter: "a" } sub ? sub : first;
        if (opening is null || opening.Annotation.Count == 0) return;
        var text = opening.Annotation[0].Text.In(m.Language).Text;
        agenda.SessionNumber = SessionOrdinal.Find(text, m.Language);
        foreach (var mention in UnDate.Find(text, m.Language))
        {
            if (mention.From.In(head.Start?.Year) is not { } date) continue;
            agenda.Opening ??= date;
            if (mention.Weekday is { } day && day != date.DayOfWeek)
                m.Findings.Warn("weekday-wrong", opening.Annotation[0].Source?.First, text, date.DayOfWeek.ToString());
        }
    }
}
