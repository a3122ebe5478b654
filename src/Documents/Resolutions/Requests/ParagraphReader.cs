using System.Buffers;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Reads the requests of one paragraph: each verb that asks, those it addresses, and what follows up to the next verb.</summary>
internal sealed class ParagraphReader(string source, Opening? opening, Language language, string organ)
{
    private const int ShortestWhat = 12;
    private static readonly SearchValues<char> Closing = SearchValues.Create(" ;.,:؛،；，。：、\u00a0");

    private readonly AskingLexicon lexicon = AskingLexicon.Of(language);
    private readonly PlainLetters letters = new(source);
    private readonly List<Asking> askings = [];

    private string Text => letters.Text;

    internal IReadOnlyList<Request> Read()
    {
        var verbs = VerbFinder.FindAll(Text, lexicon);
        if (opening is null && (verbs.Count == 0 || verbs[0].Start > 0 || verbs[0].Kind == VerbKind.Other)) Recommendation(verbs);
        for (var i = 0; i < verbs.Count; i++)
        {
            if (verbs[i].Kind != VerbKind.Other) Ask(verbs[i], i + 1 < verbs.Count ? verbs[i + 1].Start : Text.Length);
        }

        return askings.Count == 0 ? [] : [.. askings.Select((a, i) => Request(a, End(a, i, verbs)))];
    }

    /// <summary>The subject of a recommendation is the one addressed: "States parties should".</summary>
    private void Recommendation(List<FoundVerb> verbs)
    {
        var addressed = Addressed(0, VerbKind.Modal, Text.Length);
        if (!addressed.IsFound) return;
        verbs.RemoveAll(v => v.Start < addressed.What);
        var (start, end) = (addressed.What, addressed.What);
        foreach (var modal in lexicon.Verbs.Modals)
        {
            for (var at = Math.Max(0, end - 40); at < end; at++)
            {
                if (VerbFinder.Matches(Text, at, modal) == end) (start, at) = (Math.Min(start, at), end);
            }
        }

        askings.Add(new(new(start, end, VerbKind.Modal), addressed));
    }

    private void Ask(in FoundVerb verb, int next)
    {
        var addressed = Addressed(verb.End, verb.Kind, next);
        if (addressed.IsFound) askings.Add(new(verb, addressed));
        else Points(verb, next);
    }

    /// <summary>"Calls upon: (a) States to …; (b) The Secretariat to …": each point addresses its own.</summary>
    private void Points(in FoundVerb verb, int next)
    {
        var colon = Text.AsSpan(verb.End, next - verb.End).IndexOfAny(':', '：');
        if (colon is < 0 or > 60) return;
        for (var at = verb.End + colon; at >= 0 && at < next; at = NextPoint(at + 1, next))
        {
            var start = AfterMark(at + 1);
            var addressed = Addressed(start, verb.Kind, next);
            if (addressed.IsFound) askings.Add(new(verb, addressed));
        }
    }

    private int NextPoint(int from, int next)
    {
        var semicolon = Text.AsSpan(from, next - from).IndexOfAny(';', '；', '؛');
        return semicolon < 0 ? -1 : from + semicolon;
    }

    private int AfterMark(int from)
    {
        while (from < Text.Length && Text[from] == ' ') from++;
        var close = from < Text.Length && Text[from] is '(' or '（' ? Text.AsSpan(from).IndexOfAny(')', '）') : -1;
        return close is > 0 and < 6 ? from + close + 1 : from;
    }

    private Addressed Addressed(int start, VerbKind kind, int limit) => language == Language.Chinese
        ? new ChineseAddressedReader(Text.AsSpan(0, limit), lexicon, kind, Earlier(start)).Read(start)
        : new AddressedReader(Text.AsSpan(0, limit), lexicon, kind, Earlier(start)).Read(start);

    /// <summary>Those named before, to whom "them" refers: of the last request, or whoever is named.</summary>
    private Earlier Earlier(int start) => new(Text, lexicon, start, askings.Count > 0 ? askings[^1].To.Codes : null);

    private int End(in Asking asking, int index, List<FoundVerb> verbs)
    {
        var end = Text.Length;
        if (index + 1 < askings.Count) end = askings[index + 1].Verb == asking.Verb ? NextPoint(asking.To.What, Text.Length) : askings[index + 1].Verb.Start;
        if (end < 0) end = Text.Length;
        foreach (var verb in verbs)
        {
            if (verb.Start >= asking.To.What && verb.Start < end && (verb.Kind == VerbKind.Other || language != Language.Chinese)) end = verb.Start;
        }

        return Trimmed(asking.To.What, end);
    }

    private int Trimmed(int start, int end)
    {
        end = WithoutMarks(start, end);
        if (end < Text.Length)
        {
            foreach (var and in lexicon.AndWords)
            {
                var what = Text.AsSpan(start, end - start);
                if (!what.EndsWith(and, StringComparison.OrdinalIgnoreCase) || (language != Language.Chinese && what.Length > and.Length && char.IsLetter(what[^(and.Length + 1)]))) continue;
                end = WithoutMarks(start, end - and.Length);
                break;
            }
        }

        return WithoutPurpose(start, end);
    }

    private int WithoutMarks(int start, int end)
    {
        while (end > start && (Closing.Contains(Text[end - 1]) || Text[end - 1] == 'و' && end < Text.Length && Text[end - 2] == ' ')) end--;
        return end;
    }

    /// <summary>A clause of purpose at the end says why and not what.</summary>
    private int WithoutPurpose(int start, int end)
    {
        var what = Text.AsSpan(start, end - start);
        if (what.IndexOfAny(lexicon.Purposes) is not (>= ShortestWhat and var at) || what[(at + 1)..].IndexOfAny("，,،;；؛") >= 0) return end;
        return WithoutMarks(start, start + at);
    }

    private Request Request(in Asking asking, int end)
    {
        var start = asking.To.What;
        while (start < end && Text[start] is ' ' or ',' or '，' or '،' or '\u00a0') start++;
        end = Math.Max(start, end);
        var asked = Text.AsSpan(asking.Verb.End, Math.Max(0, end - asking.Verb.End));
        return new Request
        {
            Verb = letters.Back(asking.Verb.Start, asking.Verb.End).Of(source),
            To = [.. asking.To.Codes.Select(Addressees.Code)],
            What = letters.Back(start, end),
            In = source,
            Due = new DueReader(asked, lexicon.Due, Named(asking.Verb.Start)).Read(),
            ReportTo = ReportReader.Read(asked, lexicon, organ),
        };
    }

    /// <summary>The session named before the verb, to which "that session" refers.</summary>
    private int? Named(int before)
    {
        var text = Text.AsSpan(0, before);
        return text.ContainsAny(lexicon.Due.SessionNouns) ? SessionOrdinal.Find(text, language) : null;
    }

    private readonly record struct Asking(FoundVerb Verb, Addressed To);
}

/// <summary>Those named before a place, looked for only when they are asked for.</summary>
internal readonly ref struct Earlier(ReadOnlySpan<char> text, AskingLexicon lexicon, int before, IReadOnlyList<int>? known)
{
    private readonly ReadOnlySpan<char> text = text;

    internal IReadOnlyList<int> Codes()
    {
        if (known is not null) return known;
        List<int> codes = [];
        for (var position = 0; position < before && lexicon.TryRead(text, ref position, out var token);)
        {
            if (token.IsMark || NameFinder.At(text, lexicon, token, out var end) is not (>= AskingLexicon.FirstCode and var meaning)) continue;
            position = end;
            if (!codes.Contains(meaning - AskingLexicon.FirstCode)) codes.Add(meaning - AskingLexicon.FirstCode);
        }

        return codes;
    }
}
