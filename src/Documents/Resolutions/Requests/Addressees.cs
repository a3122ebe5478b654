using System.Collections.Frozen;
using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>Those whom resolutions address: codes that are the same in every language, and the names by which each language calls them.</summary>
/// <remarks>States that are named have their ISO 3166 alpha-3 code in small letters; their names are the Kernel's.</remarks>
internal static class Addressees
{
    private static readonly AddresseeFile File = AskingWords.Load<AddresseeFile>("Addressees.json");
    private static readonly ImmutableArray<string> Listed = [.. File.Addressees.Keys];
    private static readonly ImmutableArray<State> States = [.. Kernel.States.Entries];
    private static readonly FrozenSet<int> Bodies = File.Bodies.Select(b => Listed.IndexOf(b)).ToFrozenSet();

    /// <summary>The codes that the words of all languages name, States left out.</summary>
    internal static IReadOnlyList<string> Codes => Listed;

    /// <summary>What a reader is told that a code stands for: the first of the names; null for a code that is not known.</summary>
    internal static string? NameOf(string code, Language language) =>
        File.Addressees.TryGetValue(code, out var names) ? names.GetValueOrDefault(language.Code)?.FirstOrDefault()
        : code.Length == 3 ? Kernel.States.Find(code.ToUpperInvariant())?.ShortName(language)
        : null;

    /// <summary>The president of the body that speaks, whichever it is.</summary>
    internal const int OwnPresident = -1;

    private const string GeneralAssembly = "general-assembly";

    private static readonly int OccupyingPower = Listed.IndexOf("occupying-power");

    internal static int Count => Listed.Length + States.Length;

    internal static string Code(int number) =>
        number < Listed.Length ? Listed[number] : States[number - Listed.Length].Alpha3.ToLowerInvariant();

    /// <summary>The codes of those addressed; "Israel, the occupying Power" is one of them and not two.</summary>
    internal static IReadOnlyList<string> CodesOf(IReadOnlyList<int> numbers, string? organ) =>
        [.. numbers.Where(n => n != OccupyingPower || !numbers.Any(IsState)).SelectMany(n => n == OwnPresident ? [President(organ)] : Code(n).Split('+')).Distinct(StringComparer.Ordinal)];

    private static string President(string? organ) => organ == GeneralAssembly ? "president-of-the-general-assembly" : "president";

    internal static bool IsState(int number) => number >= Listed.Length;

    /// <summary>Whether it is a body to which reports go.</summary>
    internal static bool IsBody(int number) => Bodies.Contains(number);

    internal static IEnumerable<string> Names(int number, Language language)
    {
        if (number < Listed.Length) return File.Addressees[Listed[number]].GetValueOrDefault(language.Code) ?? [];
        var state = States[number - Listed.Length];
        var name = state.ShortName(language);
        string[] names = [name, state.FormalName(language)];
        if (name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket) names = [.. names, $"{name[(bracket + 2)..].TrimEnd(')')} {name[..bracket]}"];
        return names;
    }

    private sealed record AddresseeFile(Dictionary<string, Dictionary<string, string[]>> Addressees, string[] Bodies);
}
