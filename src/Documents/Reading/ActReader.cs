using System.Text;
using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reading;

/// <summary>Finds the acts that an annotation tells: who submitted or approved what, by which procedure, and when.</summary>
internal sealed class ActReader(Lexicon lexicon, LocalDate? sessionStart, LocalDate? sessionEnd)
{
    private const char FirstDate = '\uE000';
    private const int MostDates = 200;

    private string? lastBureau;

    internal IEnumerable<ActTold> Find(AnnotationParagraph paragraph, Language language)
    {
        var text = paragraph.Text.In(language).Text;
        foreach (var sentence in Sentences.Of(text))
            foreach (var act in InSentence(sentence, language))
                yield return act with { Source = paragraph.Source };
    }

    private List<ActTold> InSentence(string sentence, Language language)
    {
        var acts = new List<ActTold>();
        var dates = new List<LocalDate>();
        var folded = lexicon.Respelling.Mend(Misreadings.Mend(WithDatesMarked(sentence, language, dates)));
        var verbs = folded.Length == 0 ? [] : lexicon.Actions.All(folded);
        var actors = lexicon.Actors.All(folded);
        verbs.RemoveAll(v => v.Meaning == "submitted" && !actors.Exists(a => a.Meaning is "secretariat") && lastBureau is null && BureauOf(actors) is null);
        if (verbs.Count == 0) return acts;
        var dated = Pair(folded, verbs, dates);
        for (var i = 0; i < verbs.Count; i++)
        {
            if (dated[i] is not { } date) continue;
            var from = i == 0 ? 0 : verbs[i - 1].End;
            var to = i + 1 < verbs.Count ? verbs[i + 1].Start : folded.Length;
            if (Told(folded, verbs[i], actors, from, to, date) is { } act) acts.Add(act);
        }

        return acts;
    }

    private ActTold? Told(string folded, PhraseHit verb, List<PhraseHit> actors, int from, int to, LocalDate date)
    {
        var near = actors.Where(a => a.Start >= from && a.End <= to).ToList();
        var bureau = BureauOf(near);
        var what = lexicon.Matters.TryFind(folded, 0, out var matter) ? matter.Meaning : null;
        if (verb.Meaning == "submitted")
        {
            var isBySecretariat = near.Exists(a => a.Meaning == "secretariat") || actors.Exists(a => a.Meaning == "secretariat");
            lastBureau = bureau ?? BureauOf(actors) ?? lastBureau;
            return isBySecretariat && lastBureau is not null ? new("submitted", "secretariat", lastBureau, null, what, date) : null;
        }

        var by = lastBureau = bureau ?? BureauOf(actors) ?? lastBureau;
        var isSilent = lexicon.Silence.Occurs(folded[from..to]);
        return by is null ? null : new("approved", by, null, isSilent ? "silence" : null, what, date);
    }

    private static string? BureauOf(List<PhraseHit> actors) =>
        actors.Exists(a => a.Meaning == "extended-bureau") ? "extended-bureau" : actors.Exists(a => a.Meaning == "bureau") ? "bureau" : null;

    // Each date becomes one sign, so that its place among the folded words is known.
    private string WithDatesMarked(string sentence, Language language, List<LocalDate> dates)
    {
        if (!sentence.AsSpan().ContainsAnyInRange('0', '9') && !sentence.AsSpan().ContainsAnyInRange('٠', '٩') && !sentence.AsSpan().ContainsAnyInRange('一', '九')) return "";
        var made = new StringBuilder(sentence.Length);
        var from = 0;
        foreach (var mention in UnDate.Find(sentence, language))
        {
            if (mention.From != mention.To || mention.From.In(null) is not { } date || IsOfTheSession(date) || dates.Count == MostDates) continue;
            made.Append(sentence, from, mention.Start - from).Append(' ').Append((char)(FirstDate + dates.Count)).Append(' ');
            dates.Add(date);
            from = mention.Start + mention.Length;
        }

        return dates.Count == 0 ? "" : Folding.Words(made.Append(sentence, from, sentence.Length - from).ToString());
    }

    private bool IsOfTheSession(LocalDate date) => sessionStart is { } start && date >= start && date <= (sessionEnd ?? start);

    // "On D the Bureau approved": dates stand before their verbs; "was submitted on D and approved on D": behind them.
    private static LocalDate?[] Pair(string folded, List<PhraseHit> verbs, List<LocalDate> dates)
    {
        var places = dates.Select((_, i) => folded.IndexOf((char)(FirstDate + i), StringComparison.Ordinal)).ToArray();
        var paired = new LocalDate?[verbs.Count];
        var used = new HashSet<int>();
        var areBefore = places[0] < verbs[0].Start;
        for (var i = 0; i < verbs.Count; i++)
        {
            var from = i == 0 ? 0 : verbs[i - 1].End;
            var to = i + 1 < verbs.Count ? verbs[i + 1].Start : folded.Length;
            var before = Array.FindLastIndex(places, p => p >= from && p < verbs[i].Start);
            var after = Array.FindIndex(places, p => p >= verbs[i].End && p < to);
            var taken = areBefore && before >= 0 ? before : after;
            if (taken < 0 || used.Contains(taken)) continue;
            used.Add(taken);
            paired[i] = dates[taken];
        }

        return paired;
    }
}
