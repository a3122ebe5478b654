using System.Text.Json;
using Dais.Documents.Concording;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Concording;

/// <summary>What a person who read the texts says of a discord that was shown: whether the versions do say different things there.</summary>
/// <param name="Work">The symbol of the work.</param>
/// <param name="Kind">The kind of the discord.</param>
/// <param name="Place">The id of the part in the odd version, or in the first that has it; empty for the whole document.</param>
/// <param name="Odd">The version said to be odd; empty for none.</param>
/// <param name="Value">What that version says, or else the first that says anything: a number, a date, a symbol; of words their beginning is left out.</param>
/// <param name="Right">Whether they do.</param>
internal sealed record Judgement(string Work, string Kind, string Place, string Odd, string Value, bool Right)
{
    internal static IReadOnlyList<Judgement> All() => JsonSerializer.Deserialize<List<Judgement>>(
        File.ReadAllText(Repository.PathOf("tests", "Documents", "Concording", "judgements.json")), JsonSerializerOptions.Web)!;

    internal string Key => $"{Work}|{Kind}|{Place}|{Odd}|{Value}";

    internal static string KeyOf(string work, Discord discord)
    {
        Language? odd = discord.Odd.IsEmpty ? null : discord.Odd[0];
        var place = odd is not null && discord.Places.TryGetValue(odd, out var at) ? at : First(discord.Places);
        var value = discord.Kind is DiscordKind.Part or DiscordKind.Untranslated ? "" : odd is not null && discord.Says.TryGetValue(odd, out var said) ? said : First(discord.Says);
        return $"{work}|{discord.Kind}|{place}|{odd?.Code}|{value}";
    }

    private static string First(IReadOnlyDictionary<Language, string> of) => Language.All.Where(of.ContainsKey).Select(l => of[l]).FirstOrDefault() ?? "";
}
