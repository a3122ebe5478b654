using System.Collections.Immutable;
using System.Text.Json;
using Dais.Documents.Concording;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Concording;

/// <summary>What a person who read the texts says of a discord that was shown: whether the versions do say different things there.</summary>
/// <param name="Work">The symbol of the work.</param>
/// <param name="Kind">The kind of the discord.</param>
/// <param name="Place">The id of the part in the odd version, or in the first that has it; empty for the whole document.</param>
/// <param name="Odd">The versions said to be odd.</param>
/// <param name="Says">What each version says as a value; of words none.</param>
/// <param name="Draw">"seen" in the half that the detectors were made with, "first" and "second" as drawn from the other.</param>
/// <param name="Right">Whether they do.</param>
/// <param name="Why">Why, in a few words.</param>
internal sealed record Judgement(string Work, string Kind, string Place, ImmutableArray<string> Odd, IReadOnlyDictionary<string, string> Says, string Draw, bool Right, string Why)
{
    private static readonly DiscordKind[] OfWords = [DiscordKind.Part, DiscordKind.Untranslated, DiscordKind.Order];

    internal static IReadOnlyList<Judgement> All() => JsonSerializer.Deserialize<List<Judgement>>(
        File.ReadAllText(Repository.PathOf("tests", "Documents", "Concording", "judgements.json")), JsonSerializerOptions.Web)!;

    internal bool IsNumberOrDate => Kind is nameof(DiscordKind.Date) or nameof(DiscordKind.Figure) or nameof(DiscordKind.Time);

    internal string Key => $"{Work}|{Kind}|{Place}|{string.Join(',', Odd)}|{string.Join(',', Language.All.Where(l => Says.ContainsKey(l.Code)).Select(l => $"{l.Code}={Says[l.Code]}"))}";

    internal static string KeyOf(string work, Discord discord)
    {
        var odd = discord.Odd.OrderBy(l => l.Index).ToList();
        var place = odd.Count > 0 && discord.Places.TryGetValue(odd[0], out var at) ? at : First(discord.Places);
        var says = OfWords.Contains(discord.Kind) ? "" : string.Join(',', Language.All.Where(discord.Says.ContainsKey).Select(l => $"{l.Code}={discord.Says[l]}"));
        return $"{work}|{discord.Kind}|{place}|{string.Join(',', odd.Select(l => l.Code))}|{says}";
    }

    private static string First(IReadOnlyDictionary<Language, string> of) => Language.All.Where(of.ContainsKey).Select(l => of[l]).FirstOrDefault() ?? "";
}
