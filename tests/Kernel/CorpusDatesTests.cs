using System.Globalization;

namespace Dais.Kernel.Tests;

/// <summary>The adoption dates, session titles and meeting numbers that the United Nations itself marked up.</summary>
public sealed class CorpusDatesTests(ITestOutputHelper output)
{
    /// <summary>Titles that print another date than the adoption's: the corpus' own mistakes, which no reader may mend.</summary>
    private static readonly string[] Misdated = ["ar/A_RES_79_323-2513671A.xml", "es/A_RES_79_237-2424615S.xml"];

    [Fact]
    public void Adoption_dates_of_a_whole_session_are_found_in_six_languages()
    {
        var resolutions = CorpusOfResolutions.Read();
        var printed = resolutions.SelectMany(r => r.AdoptionDates.Select(d => (r.File, r.Language, d.Text, d.Date))).ToList();
        var titles = resolutions
            .Where(r => r.AdoptionDates.Count > 0 && r.Title.Length > 0 && !IsMisspelt(r) && !Misdated.Contains(r.File))
            .Select(r => (r.File, r.Language, Text: r.Title, r.AdoptionDates[0].Date))
            .ToList();

        AssertRecall("closing lines", printed, p => UnDate.Find(p.Text, p.Language).Any(m => m.From.In(null) == p.Date), p => $"{p.File}: {p.Text} ({p.Date:uuuu-MM-dd})");
        AssertRecall("titles", titles, p => UnDate.Find(p.Text, p.Language).Any(m => m.From.In(null) == p.Date), p => $"{p.File}: {p.Text} ({p.Date:uuuu-MM-dd})");
    }

    [Fact]
    public void A_month_that_is_misspelt_in_a_title_is_not_mended()
    {
        var misspelt = CorpusOfResolutions.Read().Where(IsMisspelt).ToList();

        Assert.Equal(17, misspelt.Count);
        Assert.All(misspelt, r => Assert.Empty(UnDate.Find(r.Title, r.Language)));
    }

    [Fact]
    public void Adoption_dates_are_written_as_they_are_printed()
    {
        var printed = CorpusOfResolutions.Read().SelectMany(r => r.AdoptionDates.Select(d => (r.File, r.Language, d.Text, d.Date))).ToList();

        AssertRecall("written", printed, p => UnDate.Format(p.Date, p.Language) == Blanks(p.Text), p => $"{p.File}: {p.Text} ({p.Date:uuuu-MM-dd})");
    }

    [Fact]
    public void Sessions_and_meetings_are_found_and_sessions_are_written_as_they_are_printed()
    {
        var resolutions = CorpusOfResolutions.Read();
        var sessions = resolutions.SelectMany(r => r.Sessions.Select(s => (r.File, r.Language, s.Text, s.Number))).ToList();
        var meetings = resolutions.SelectMany(r => r.Meetings.Select(s => (r.File, r.Language, s.Text, s.Number))).ToList();

        AssertRecall("sessions", sessions, s => SessionOrdinal.Find(s.Text, s.Language) == s.Number, s => $"{s.File}: {s.Text} ({s.Number})");
        AssertRecall("meetings", meetings, s => SessionOrdinal.Find(s.Text, s.Language) == s.Number, s => $"{s.File}: {s.Text} ({s.Number})");
        AssertRecall("sessions written", sessions, s => SessionOrdinal.FormatSession(s.Number, s.Language) == Blanks(s.Text), s => $"{s.File}: {s.Text} ({s.Number})");
    }

    private static bool IsMisspelt(PrintedResolution resolution) => resolution.Title.Contains(" juio ", StringComparison.Ordinal);

    private static string Blanks(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private void AssertRecall<T>(string what, List<T> cases, Func<T, bool> isFound, Func<T, string> describe)
    {
        var missed = cases.Where(c => !isFound(c)).ToList();
        var recall = 1 - ((double)missed.Count / cases.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {cases.Count - missed.Count} of {cases.Count} ({recall:0.0000})"));
        foreach (var miss in missed) output.WriteLine("  " + describe(miss));
        Assert.InRange(recall, 0.995, 1);
    }
}
