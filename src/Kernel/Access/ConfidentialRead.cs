using NodaTime;

namespace Dais.Kernel;

/// <summary>Someone was shown a part that not everyone may see.</summary>
/// <param name="Reader">The person.</param>
/// <param name="What">The thing it is a part of: "session/wg-3/agenda".</param>
/// <param name="Label">The part's label.</param>
/// <param name="At">When.</param>
[Immutable]
public sealed record ConfidentialRead(string Reader, string What, Label Label, Instant At);

/// <summary>The log of who read what is confidential. It is no part of the record, is never exported, and forgets after its time.</summary>
public interface IKeepAccessLog
{
    /// <summary>Takes a line; it is written soon after. Waits while too many are waiting: what cannot be logged is not shown.</summary>
    ValueTask AddAsync(ConfidentialRead read, CancellationToken cancellation = default);
}
