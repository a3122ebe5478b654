using Dais.Kernel;
using Dais.Record.Acts;

namespace Dais.Record.Folding;

/// <summary>An act as it is folded: what was done, and the envelope it stands in.</summary>
/// <param name="Act">The act, in the present version of its type.</param>
/// <param name="Envelope">Position, stream, time, actor and authority.</param>
public sealed record ActOnRecord(IAct Act, Envelope Envelope);

/// <summary>How state follows from acts: a beginning, and what each act makes of it.</summary>
/// <typeparam name="TState">The state; immutable.</typeparam>
/// <param name="Beginning">The state before any act.</param>
/// <param name="Apply">The state after an act; an act that is none of its business leaves it as it is.</param>
public sealed record Fold<TState>(TState Beginning, Func<TState, ActOnRecord, TState> Apply);
