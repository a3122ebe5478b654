using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Reports;

/// <summary>Reads who was represented: lists of names behind a colon, each with what those on it are.</summary>
internal static class AttendanceReader
{
    private const double LeastAlike = 0.75;
    private const double LeastAlikeInChinese = 0.66;
    private const int ShortestName = 3;

    internal static IEnumerable<AttendanceList> Read(List<ReportParagraph> paragraphs, ReportLexicon lexicon, FindingList findings)
    {
        foreach (var paragraph in paragraphs)
        {
            var whole = PartWords.Whole(paragraph);
            var colon = whole.Text.AsSpan().IndexOfAny(':', '：');
            if (colon <= 0 || colon + 1 >= whole.Text.Length) continue;
            var role = RoleOf(whole.Text[..colon], lexicon);
            var names = NameLists.Split(whole.Text[(colon + 1)..], IsOfStates(role), lexicon);
            if (names.Count == 0) continue;
            yield return new(role, [.. names.Select(n => Name(n, role, lexicon.Language, whole.Source, findings))]) { Source = whole.Source };
        }
    }

    private static AttendanceRole RoleOf(string words, ReportLexicon lexicon)
    {
        var folded = Folding.Words(words);
        foreach (var (role, phrases) in lexicon.Roles)
            if (phrases.Occurs(folded)) return role;
        return AttendanceRole.Others;
    }

    private static bool IsOfStates(AttendanceRole role) => role is AttendanceRole.StatesParties or AttendanceRole.Signatories or AttendanceRole.ObserverStates;

    // A name that was misread is taken for the State it is nearest to, and said to be so; one that is near to none is reported.
    private static Attendee Name(string name, AttendanceRole role, Language language, LineSpan? source, FindingList findings)
    {
        var state = States.Named(name, language);
        if (state is not null) return new(name, IsOfStates(role) || state.IsState ? state.Alpha3 : null);
        if (!IsOfStates(role)) return new(name, null);
        var near = Nearest(name, language);
        if (near is null) findings.Warn("state-unknown", source?.First, name);
        else findings.Warn("state-doubtful", source?.First, name, near.ShortName(language));
        return new(name, near?.Alpha3);
    }

    private static State? Nearest(string name, Language language)
    {
        var letters = Folding.Letters(name);
        var least = letters.Length < ShortestName ? 1 : language == Language.Chinese ? LeastAlikeInChinese : LeastAlike;
        var (best, found) = (least, default(State));
        foreach (var state in States.Entries)
        {
            if (!state.IsState && state.Status != StateStatus.Organization) continue;
            var alike = Likeness.Of(letters, Folding.Letters(state.ShortName(language)), best);
            if (alike > 0 && alike >= best) (best, found) = (alike, state);
        }

        return found;
    }
}
