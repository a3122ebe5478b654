using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dais.Directory.Instruments;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Directory.Bodies.Seed;

/// <summary>A body that comes with the program: facts with their mandates, circles of vacant seats, and no holder.</summary>
/// <param name="Command">Sets it up.</param>
/// <param name="Standing">Made it a standing body; null where it was one from the beginning.</param>
/// <param name="Circles">Its circles.</param>
/// <param name="Seats">Their seats.</param>
internal sealed record BodySeed(EstablishBody Command, ChangeTenure? Standing, ImmutableArray<FormCircle> Circles, ImmutableArray<CreateSeat> Seats)
{
    private static readonly PhraseBook book = PhraseBook.Load(typeof(BodySeed).Assembly, "Dais.Directory/Bodies/Seed/Phrases.json");

    /// <summary>The bodies, each after the one that set it up.</summary>
    internal static ImmutableArray<BodySeed> All { get; } = [.. EmbeddedFile.Json("Dais.Directory/Bodies/Seed/Bodies.json").EnumerateArray().Select(Read)];

    internal string Id => Command.Id;

    /// <summary>The acts that set it up, through the same decisions as anyone's; nothing where the body is there.</summary>
    /// <exception cref="InvalidDataException">The data break a rule: a mistake of the build.</exception>
    internal Decision Decide(Body? body, BodyRegister bodies)
    {
        if (body is not null) return Decision.Act();
        var acts = new List<IAct>();
        Take(EstablishingBody.Decide(null, bodies, Command));
        if (Standing is not null) Take(ChangingTenure.Decide(body, Id, Standing));
        foreach (var circle in Circles) Take(FormingCircle.Decide(body, Id, circle));
        foreach (var seat in Seats) Take(FormingCircle.Decide(body, Id, seat));
        return Decision.Act([.. acts]);

        void Take(Decision decision)
        {
            var done = decision as Decision.Done ?? throw new InvalidDataException($"The body “{Id}” that comes with the program breaks {string.Join(", ", ((Decision.Refused)decision).Because.Select(r => r.Rule.Key))}.");
            foreach (var act in done.Acts)
            {
                acts.Add(act);
                body = BodyRegister.After(Id, body, act);
            }
        }
    }

    private static BodySeed Read(JsonElement body)
    {
        var establish = new EstablishBody(
            Text(body, "id")!,
            book.Text(Text(body, "id")!),
            Enum.Parse<BodyKind>(Text(body, "kind")!, ignoreCase: true),
            Text(body, "parent"),
            Text(body, "symbolRoot"),
            Text(body, "mandate")!,
            Day(body, "since"),
            Text(body, "review") is { } review ? new(null, book.Text(review)) : Tenure.Standing,
            IsOpenEnded: true,
            Text(body, "rules"))
        {
            Unverified = body.TryGetProperty("unverified", out var list) ? [.. list.EnumerateArray().Select(e => e.GetString()!)] : null,
        };
        var circles = body.GetProperty("circles").EnumerateArray().ToList();
        return new(
            establish,
            body.TryGetProperty("standing", out var standing) ? new(Tenure.Standing, Text(standing, "mandate")!, Day(standing, "on")) { IsUnverified = standing.TryGetProperty("unverified", out _) ? true : null } : null,
            [.. circles.Select(c => new FormCircle(Text(c, "id")!, book.Text(Text(c, "id")!), c.TryGetProperty("includes", out var includes) ? [.. includes.EnumerateArray().Select(i => i.GetString()!)] : []))],
            [.. circles.SelectMany(c => c.GetProperty("seats").EnumerateArray().SelectMany(s => SeatsOf(Text(c, "id")!, s)))]);
    }

    private static IEnumerable<CreateSeat> SeatsOf(string circle, JsonElement seat)
    {
        var (id, times) = (Text(seat, "id")!, seat.TryGetProperty("times", out var many) ? many.GetInt32() : 1);
        var basis = seat.TryGetProperty("group", out _) ? SeatBasis.RegionalGroup : seat.TryGetProperty("organization", out _) ? SeatBasis.Organization : SeatBasis.Office;
        var key = Text(seat, "name") ?? id;
        for (var number = 1; number <= times; number++)
        {
            var names = times == 1 ? book.Text(key) : LocalizedText.Of(Language.English, Language.All.Select(l => KeyValuePair.Create(l, book.Say(key, l, number))));
            yield return new(circle, times == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}"), names, basis, Text(seat, "group") ?? Text(seat, "organization"), Text(seat, "from"));
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static LocalDate Day(JsonElement element, string name) => LocalDatePattern.Iso.Parse(Text(element, name)!).Value;
}
