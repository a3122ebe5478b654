using System.Buffers;
using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Reads the requests of one paragraph: each verb that asks, those it addresses, and what follows up to the next verb.</summary>
internal sealed class ParagraphReader(string source, Opening? opening, Language language, string? organ)
{
    private const int ShortestWhat = 12;
    private static readonly SearchValues<char> Closing = SearchValues.Create(" ;.,:؛،；，。：、\u00a0");

    private readonly AskingLexicon lexicon = AskingLexicon.Of(language);
    private readonly PlainLetters letters = new(source);
    private readonly List<Asking> askings = [];

    private Asking? waiting;

    private string Text => letters.Text;

    internal IReadOnlyList<Request> Read()
    {
        var verbs = VerbFinder.FindAll(Text, lexicon);
        if (opening is null && (verbs.Count == 0 || verbs[0].Start > 0 || verbs[0].Kind == VerbKind.Other)) Recommendation(verbs);
        for (var i = 0; i < verbs.Count; i++)
        {
            if (verbs[i].Kind == VerbKind.Other) waiting = null;
            else Ask(verbs[i], i + 1 < verbs.Count ? verbs[i + 1].Start : Text.Length);
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

        askings.Add(new(new(start, end, VerbKind.Modal, end), addressed));
    }

    private void Ask(in FoundVerb verb, int next)
    {
        var addressed = Addressed(verb.After, verb.Kind, next, verb.HasPronoun);
        if (addressed.IsFound)
        {
            Share(verb, addressed.What);
            askings.Add(new(verb, addressed));
        }
        else if (addressed.Codes.Count > 0 && next < Text.Length && Text.AsSpan(verb.End, next - verb.End).IndexOfAny(";；؛") < 0)
        {
            waiting = new(verb, addressed);
        }
        else
        {
            Points(verb, next);
        }
    }

    /// <summary>"Calls upon A, and invites B, to …": both are asked the same.</summary>
    private void Share(in FoundVerb verb, int what)
    {
        if (waiting is { } first && verb.Start - first.Verb.End < 300) askings.Add(first with { To = first.To with { What = what } });
        waiting = null;
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

    private Addressed Addressed(int start, VerbKind kind, int limit, bool hasPronoun = false) => language == Language.Chinese
        ? new ChineseAddressedReader(Text.AsSpan(0, limit), lexicon, kind, Earlier(start)).Read(start)
        : new AddressedReader(Text.AsSpan(0, limit), lexicon, kind, Earlier(start)).Read(start, hasPronoun);

    /// <summary>Those named before, to whom "them" refers: of the last request, or whoever is named.</summary>
    private Earlier Earlier(int start) => new(Text, lexicon, start, askings.Count > 0 ? askings[^1].To.Codes : null);

    private int End(in Asking asking, int index, List<FoundVerb> verbs)
    {
        var end = Text.Length;
        if (index + 1 < askings.Count && askings[index + 1].To.What == asking.To.What) return End(askings[index + 1], index + 1, verbs);
        if (index + 1 < askings.Count) end = askings[index + 1].Verb == asking.Verb ? NextPoint(asking.To.What, Text.Length) : askings[index + 1].Verb.Start;
        if (end < 0) end = Text.Length;
        foreach (var verb in verbs)
        {
            if (verb.Start >= asking.To.What && verb.Start < end && (verb.Kind == VerbKind.Other || language != Language.Chinese)) end = verb.Start;
        }

        return Trimmed(asking.To.What, end);
    }

    /// <summary>Without what leads to the next verb: marks, "and", "in this regard".</summary>
    private int Trimmed(int start, int end)
    {
        end = WithoutMarks(start, end);
        while (end < Text.Length && (Without(lexicon.AndWords, start, end) ?? Without(lexicon.Trailing, start, end)) is { } shorter) end = WithoutMarks(start, shorter);
        return WithoutPurpose(start, end);
    }

    private int? Without(ImmutableArray<string> words, int start, int end)
    {
        var what = Text.AsSpan(start, Math.Max(0, end - start));
        foreach (var word in words)
        {
            if (!what.EndsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            if (language == Language.Chinese || what.Length == word.Length || !char.IsLetter(what[^(word.Length + 1)])) return end - word.Length;
        }

        return null;
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
            To = Addressees.CodesOf(asking.To.Codes, organ),
            What = letters.Back(start, end),
            In = source,
            Due = new DueReader(asked, lexicon.Due, Text.AsSpan(0, asking.Verb.Start)).Read(),
            ReportTo = ReportReader.Read(Text.AsSpan(start, end - start), lexicon, organ, asking.To.Codes),
        };
    }

    private readonly record struct Asking(FoundVerb Verb, Addressed To);
}

/// <summary>Those named before a place, looked for only when they are asked for.</summary>
internal readonly ref struct Earlier(ReadOnlySpan<char> text, AskingLexicon lexicon, int before, IReadOnlyList<int>? known)
{
    /// <summary>Names farther apart are no longer one list.</summary>
    private const int FarthestApart = 30;

    private readonly ReadOnlySpan<char> text = text;

    internal IReadOnlyList<int> Codes()
    {
        if (known is not null) return known;
        List<int> codes = [];
        var last = 0;
        for (var position = 0; position < before && lexicon.TryRead(text, ref position, out var token);)
        {
            if (token.IsMark || NameFinder.At(text, lexicon, token, out var end) is not (>= AskingLexicon.FirstCode and var meaning)) continue;
            if (token.Start - last > FarthestApart) codes.Clear();
            (position, last) = (end, end);
            if (!codes.Contains(meaning - AskingLexicon.FirstCode)) codes.Add(meaning - AskingLexicon.FirstCode);
        }

        return codes;
    }
}
