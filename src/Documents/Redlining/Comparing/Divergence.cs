namespace Dais.Documents.Redlining.Comparing;

/// <summary>A place where two sequences differ: what stands in the old one there, and what in the new. Between blocks they are the same.</summary>
/// <param name="Old">Where the old piece begins.</param>
/// <param name="OldEnd">Where it ends, not included.</param>
/// <param name="New">Where the new piece begins.</param>
/// <param name="NewEnd">Where it ends, not included.</param>
internal readonly record struct Divergence(int Old, int OldEnd, int New, int NewEnd)
{
    public int OldLength => OldEnd - Old;

    public int NewLength => NewEnd - New;

    public bool IsEmpty => OldLength == 0 && NewLength == 0;
}
