namespace Dais.Record.Storing;

/// <summary>The connection to the record was lost while an append was committed, and it could not be learnt in time whether it was.</summary>
/// <remarks>Asking again with the same key gives the answer, once the record can be reached.</remarks>
/// <param name="detail">What a person who looks after the system needs to know.</param>
/// <param name="inner">What the connection was lost by.</param>
public sealed class OutcomeUnknownException(string detail, Exception inner)
    : IOException($"The connection to the record was lost during a commit, and it is not known whether the acts are on the record. {detail}", inner);
