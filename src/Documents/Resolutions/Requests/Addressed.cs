namespace Dais.Documents.Resolutions.Requests;

/// <summary>Those whom a verb addresses, and where what is asked of them begins.</summary>
internal readonly record struct Addressed(IReadOnlyList<int> Codes, int What)
{
    internal static readonly Addressed None = new([], -1);

    internal bool IsFound => What >= 0 && Codes.Count > 0;
}
