using System.Collections;

namespace Dais.Documents.AkomaNtoso;

/// <summary>A list that is made when somebody asks for it: most who read a file do not.</summary>
/// <param name="make">Makes it; asked once, or twice where two ask at the same moment, and both times the same comes of it.</param>
internal sealed class AskedList<T>(Func<IReadOnlyList<T>> make) : IReadOnlyList<T>
{
    private IReadOnlyList<T>? made;

    public int Count => Made.Count;

    public T this[int index] => Made[index];

    private IReadOnlyList<T> Made => made ??= make();

    public IEnumerator<T> GetEnumerator() => Made.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
