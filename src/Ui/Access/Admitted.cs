using Dais.Kernel;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dais.Ui.Access;

/// <summary>Whom a request was admitted as, and to what.</summary>
/// <param name="Reader">The reader.</param>
/// <param name="At">When; one instant for the whole request.</param>
/// <param name="Thing">What the route's rule found; null while no rule has admitted the request.</param>
public sealed record Admitted(Reader Reader, Instant At, Standing? Thing = null)
{
    /// <summary>Whether nobody could say who it is: what knows accounts cannot be reached. The reader is taken for unknown then.</summary>
    public bool IsUncertain { get; init; }
}

/// <summary>What handlers and pages ask about who reads.</summary>
public static class AdmittedReader
{
    /// <summary>Who sends this request.</summary>
    public static Reader Reader(this HttpContext context) => context.Admitted()?.Reader ?? Kernel.Reader.Anonymous;

    /// <summary>What the reader may see of the thing that the request names; public where none was admitted.</summary>
    public static Clearance Clearance(this HttpContext context) =>
        context.Admitted() is { Thing: { } thing } admitted ? admitted.Reader.ClearanceIn(thing.Place, admitted.At) : Kernel.Clearance.Public;

    /// <summary>What the reader may see of another thing, for lists and searches; null where the thing is not for them at all.</summary>
    public static Clearance? ClearanceFor(this HttpContext context, Standing thing) =>
        context.Admitted() is { } admitted ? admitted.Reader.ClearanceFor(thing, admitted.At) : Kernel.Reader.Anonymous.ClearanceFor(thing, Instant.MinValue);

    /// <summary>Whether the reader may do a deed to a thing: what a page asks before it offers a form.</summary>
    public static bool May(this HttpContext context, Deed deed, Standing thing) =>
        context.Admitted() is { } admitted && admitted.Reader.May(deed, thing, admitted.At);

    internal static Admitted? Admitted(this HttpContext context) => context.Features.Get<Admitted>();
}
