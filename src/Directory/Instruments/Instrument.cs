using System.Collections.Immutable;
using System.Text.Json;
using Dais.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Dais.Directory.Instruments;

/// <summary>What kind of instrument it is.</summary>
public enum InstrumentKind
{
    /// <summary>A convention.</summary>
    Convention,

    /// <summary>A protocol that supplements a convention.</summary>
    Protocol,

    /// <summary>A protocol that amends a convention.</summary>
    Amendment,
}

/// <summary>When an instrument enters into force for a State that deposits its own instrument late enough.</summary>
/// <param name="After">How long after the deposit; not before the instrument itself is in force.</param>
/// <param name="Article">The provision that says so: "38 (2)".</param>
public sealed record ForceForState(Period After, string Article);

/// <summary>A treaty whose participants are followed. There is one instance an instrument.</summary>
/// <remarks>Dates, references and the depositary's chapters are facts written down in Instruments.json; titles are phrases (Titles/Phrases.json).</remarks>
[Immutable]
public sealed class Instrument
{
    private static readonly PhraseBook titles = PhraseBook.Load(typeof(Instrument).Assembly, "Dais.Directory/Instruments/Titles/Phrases.json");

    private Instrument(JsonElement entry)
    {
        Code = entry.GetProperty("code").GetString()!;
        Chapter = entry.GetProperty("chapter").GetString()!;
        Kind = Enum.Parse<InstrumentKind>(entry.GetProperty("kind").GetString()!, ignoreCase: true);
        (Adopted, InForce) = (Day(entry, "adopted"), Day(entry, "inForce"));
        TreatySeries = entry.GetProperty("treatySeries").GetString()!;
        (Title, ShortTitle) = (titles.Text(Code), titles.Text(Code + "-short"));
        ForState = entry.TryGetProperty("forState", out var rule)
            ? new(PeriodPattern.NormalizingIso.Parse(rule.GetProperty("after").GetString()!).Value, rule.GetProperty("article").GetString()!)
            : null;
        ListBegins = entry.TryGetProperty("listBegins", out var year) ? year.GetString() : null;
    }

    /// <summary>The instruments, in the order in which they are shown.</summary>
    public static ImmutableArray<Instrument> All { get; } =
        [.. EmbeddedFile.Json("Dais.Directory/Instruments/Instruments.json").EnumerateArray().Select(e => new Instrument(e))];

    /// <summary>Its name in addresses and on the record: "trafficking".</summary>
    public string Code { get; }

    /// <summary>Where it stands among the Multilateral Treaties Deposited with the Secretary-General: "XVIII-12-a".</summary>
    public string Chapter { get; }

    /// <summary>What kind of instrument it is.</summary>
    public InstrumentKind Kind { get; }

    /// <summary>The day on which it was adopted or done.</summary>
    public LocalDate Adopted { get; }

    /// <summary>The day on which it entered into force.</summary>
    public LocalDate InForce { get; }

    /// <summary>Series, volume and registration number: "UNTS 2225, 39574"; LNTS is the League of Nations' series.</summary>
    public string TreatySeries { get; }

    /// <summary>Its title in six languages.</summary>
    public LocalizedText Title { get; }

    /// <summary>What it is called for short.</summary>
    public LocalizedText ShortTitle { get; }

    /// <summary>When it enters into force for a State; null where that is no plain fact.</summary>
    public ForceForState? ForState { get; }

    /// <summary>The year in which the depositary's list begins, where earlier actions stand in another list; null where it is complete.</summary>
    public string? ListBegins { get; }

    /// <summary>The instrument of a code; null where there is none.</summary>
    public static Instrument? Find(string? code) => All.FirstOrDefault(i => i.Code == code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static LocalDate Day(JsonElement entry, string name) => LocalDatePattern.Iso.Parse(entry.GetProperty(name).GetString()!).Value;
}
