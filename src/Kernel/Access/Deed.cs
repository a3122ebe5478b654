using System.Collections.Immutable;

namespace Dais.Kernel;

/// <summary>Something that can be done or read through a door of the system, and who may. Each is declared once, beside what does it.</summary>
/// <param name="Key">Its name, and its message in the phrase book: "import.receive".</param>
/// <param name="By">The roles that may; none where <paramref name="IsOpen"/>.</param>
/// <param name="IsOpen">Whether anyone may, without an account; what is shown is still cleared for its reader.</param>
[Immutable]
public sealed record Deed(string Key, ImmutableArray<Role> By, bool IsOpen)
{
    /// <summary>Anyone may do it.</summary>
    public static Deed Open(string key) => new(key, [], true);

    /// <summary>Who holds one of these roles for the thing may do it.</summary>
    public static Deed For(string key, params ImmutableArray<Role> by) => new(key, by, false);
}
