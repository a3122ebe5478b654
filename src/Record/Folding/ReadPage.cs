using Dais.Record.Acts;

namespace Dais.Record.Folding;

/// <summary>Stored acts in a row, each read at most once however many models ask for it.</summary>
internal sealed class ReadPage(IReadOnlyList<StoredAct> stored, ActTypes types)
{
    private readonly ActOnRecord?[] read = new ActOnRecord?[stored.Count];

    internal int Count => stored.Count;

    internal StoredAct Stored(int index) => stored[index];

    /// <exception cref="InvalidDataException">The body does not fit its type.</exception>
    internal ActOnRecord Read(int index) => read[index] ??= new(types.Read(stored[index].Envelope), stored[index].Envelope);
}
