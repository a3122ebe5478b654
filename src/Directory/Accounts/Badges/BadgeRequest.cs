using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Dais.Directory.Accounts.Badges;

/// <summary>Badges an officer asks for: for which body, and for which hours of which days.</summary>
/// <param name="Body">The body.</param>
/// <param name="Hours">Its meetings.</param>
/// <param name="Count">How many codes.</param>
internal sealed record BadgeRequest(string Body, ImmutableArray<Interval> Hours, int Count)
{
    /// <summary>The most codes at a time.</summary>
    public const int MostCodes = 500;

    /// <summary>The longest a badge may last: a session of the Conference has two weeks.</summary>
    public const int MostDays = 21;

    /// <summary>Reads a form; null with the phrase that says what is wrong.</summary>
    public static BadgeRequest? Read(IFormCollection form, Instant now, out string? refusal)
    {
        var body = form["body"].ToString().Trim();
        refusal = body is not { Length: > 0 and <= 100 } || !body.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') ? "scope-missing" : null;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(form["zone"].ToString().Trim()) is not { } zone) refusal ??= "zone-wrong";
        else if (DaysOf(form) is not { } days) refusal ??= "days-wrong";
        else if (MeetingsOf(form) is not { } meetings) refusal ??= "hours-wrong";
        else if (!int.TryParse(form["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostCodes) refusal ??= "count-wrong";
        else if (refusal is null)
        {
            ImmutableArray<Interval> hours = [.. from day in days from meeting in meetings select new Interval(At(day, meeting.From), At(day, meeting.To))];
            refusal = hours[^1].End <= now ? "days-wrong" : null;
            return refusal is null ? new(body, hours, count) : null;

            // An hour that the clocks leave out or have twice is taken as the zone's rules say.
            Instant At(LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(zone).ToInstant();
        }

        return null;
    }

    private static List<LocalDate>? DaysOf(IFormCollection form)
    {
        if (!LocalDatePattern.Iso.Parse(form["first"].ToString()).TryGetValue(default, out var first)
            || !LocalDatePattern.Iso.Parse(form["last"].ToString()).TryGetValue(default, out var last)) return null;
        var count = Period.DaysBetween(first, last) + 1;
        return count is >= 1 and <= MostDays ? [.. Enumerable.Range(0, count).Select(first.PlusDays)] : null;
    }

    /// <summary>The half days: the morning's is asked for, the afternoon's may be left empty.</summary>
    private static List<(LocalTime From, LocalTime To)>? MeetingsOf(IFormCollection form)
    {
        var pattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
        var meetings = new List<(LocalTime From, LocalTime To)>();
        foreach (var (from, to) in new[] { (form["from-1"].ToString(), form["to-1"].ToString()), (form["from-2"].ToString(), form["to-2"].ToString()) })
        {
            if (meetings.Count > 0 && from.Length + to.Length == 0) continue;
            if (!pattern.Parse(from).TryGetValue(default, out var start) || !pattern.Parse(to).TryGetValue(default, out var end) || end <= start) return null;
            meetings.Add((start, end));
        }

        return meetings;
    }
}
