using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Dais.Directory.Instruments;

/// <summary>A date as a list gives it: to the day, to the month or to the year.</summary>
[JsonConverter(typeof(ListedDateJson))]
public readonly record struct ListedDate
{
    private ListedDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The year, 1800 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12, where the list says it.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, where the list says it.</summary>
    public int? Day { get; }

    /// <summary>The first day it may be.</summary>
    public LocalDate Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it may be. What is dated to the year only counts as done when the year is over.</summary>
    public LocalDate Latest => new(Year, Month ?? 12, Day ?? CalendarSystem.Iso.GetDaysInMonth(Year, Month ?? 12));

    /// <summary>A day.</summary>
    public static ListedDate Of(LocalDate day) => new(day.Year, day.Month, day.Day);

    /// <summary>A date of these parts; null where there is none such.</summary>
    public static ListedDate? Of(int year, int? month, int? day) =>
        year is < 1800 or > 9999 || month is < 1 or > 12 || (day is not null && month is null)
        || day < 1 || (month is { } m && day > CalendarSystem.Iso.GetDaysInMonth(year, m))
            ? null
            : new(year, month, day);

    /// <summary>Reads "2003-09-24", "2003-09" or "2003".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ListedDate date)
    {
        date = default;
        if (text is not { Length: 4 or 7 or 10 } || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-')) return false;
        var parts = text.Split('-').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        if (Of(parts[0], parts.Length > 1 ? parts[1] : null, parts.Length > 2 ? parts[2] : null) is not { } read) return false;
        date = read;
        return true;
    }

    /// <summary>"2003-09-24", "2003-09" or "2003".</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };
}

internal sealed class ListedDateJson : JsonConverter<ListedDate>
{
    public override ListedDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ListedDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("A date is 2003-09-24, 2003-09 or 2003.");

    public override void Write(Utf8JsonWriter writer, ListedDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
