using Dais.Kernel;

namespace Dais.Documents.Reading.Pages;

/// <summary>Finds where the footnotes are called: their marks are glued to the words, and a year or a symbol's number may stand right before.</summary>
/// <remarks>
/// Notes are called in the order of their numbers. Every number that may be a call has a cost for what speaks against it (a blank before,
/// a digit, another page than the note's); of all ways to call each note once and in order the cheapest is taken.
/// </remarks>
internal static class NoteCalls
{
    private const double NotCalled = 7;
    private const int MostSteps = 64;

    /// <summary>The calls in each block, in order; null for a block without any.</summary>
    internal static List<NoteCall>?[] Find(List<BlockDraft> drafts, List<FootNote> notes, Language language, int called)
    {
        var calls = new List<NoteCall>?[drafts.Count];
        if (notes.Count == 0) return calls;
        InOrder(notes);
        var candidates = new CallCandidates(notes, language);
        for (var i = 0; i < drafts.Count; i++)
            if (drafts[i].First >= called) candidates.Scan(drafts[i], i);
        candidates.Settle();
        CallCandidate last = default;
        foreach (var call in Cheapest(candidates).Concat(candidates.Certain).OrderBy(c => c.Place))
        {
            var overlaps = last.Call.Length > 0 && last.Block == call.Block && call.Call.At < last.Call.At + last.Call.Length;
            if (overlaps) continue;
            (calls[call.Block] ??= []).Add(call.Call);
            last = call;
        }

        return calls;
    }

    // At a page's foot notes may stand out of order; where numbers begin anew on a page the page counts first.
    private static void InOrder(List<FootNote> notes)
    {
        var isOneCount = notes.Where(n => n.Number > 0).Select(n => n.Number).Distinct().Count() == notes.Count(n => n.Number > 0);
        var ordered = isOneCount
            ? notes.OrderBy(n => n.Number).ThenBy(n => n.First).ToList()
            : notes.OrderBy(n => n.Page).ThenBy(n => n.Number).ThenBy(n => n.First).ToList();
        notes.Clear();
        notes.AddRange(ordered);
    }

    private static List<CallCandidate> Cheapest(CallCandidates candidates)
    {
        List<Step> steps = [new(new(0, -1), 0, null, default)];
        foreach (var of in candidates.OfNotes)
        {
            var next = new List<Step>(steps.Count + of.Count);
            foreach (var step in steps) next.Add(step with { Cost = step.Cost + NotCalled });
            foreach (var candidate in of)
                if (BestBefore(steps, candidate.Place) is { } before) next.Add(new(candidate.Place, before.Cost + candidate.Cost, before, candidate));
            steps = Worthwhile(next);
        }

        return Path(steps.MinBy(s => s.Cost)!);
    }

    private static Step? BestBefore(List<Step> steps, Place place)
    {
        Step? best = null;
        foreach (var step in steps)
        {
            if (step.At.CompareTo(place) >= 0) break;
            best = step;
        }

        return best;
    }

    // A later place is worth keeping only where it is cheaper than every earlier one.
    private static List<Step> Worthwhile(List<Step> steps)
    {
        steps.Sort((a, b) => a.At.CompareTo(b.At) is var order && order != 0 ? order : a.Cost.CompareTo(b.Cost));
        var kept = new List<Step>(Math.Min(steps.Count, MostSteps));
        foreach (var step in steps)
            if (kept.Count == 0 || step.Cost < kept[^1].Cost) kept.Add(step);
        return kept.Count <= MostSteps ? kept : kept[^MostSteps..];
    }

    private static List<CallCandidate> Path(Step last)
    {
        var path = new List<CallCandidate>();
        for (Step? step = last; step?.Before is not null; step = step.Before) path.Add(step.Taken);
        return path;
    }

    private sealed record Step(Place At, double Cost, Step? Before, CallCandidate Taken);
}
