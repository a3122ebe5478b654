using System.Globalization;
using System.Text;
using Dais.Record.Acts;
using Dais.Record.Storing;
using Dais.Record.Tests.Storing;
using NodaTime;

namespace Dais.Record.Tests.Postgres;

/// <summary>Appends for the tests of this folder, and what must hold of a record after them.</summary>
internal static class Acts
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    internal static Append To(string stream, int expected, int acts = 1, string? key = null, int bodyLength = 0) => new(
        StreamName.Parse(stream), expected, [.. Enumerable.Range(1, acts).Select(n => An(expected + n, bodyLength))], Noon, "person/1")
    { Key = key };

    internal static NewAct An(int number, int bodyLength = 0) => new("point-noted", 1,
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"number":{{number}},"text":"{{new string('x', bodyLength)}}"}""")));

    internal static async Task<List<StoredAct>> AllAsync(IRecordStore record)
    {
        var all = new List<StoredAct>();
        while (true)
        {
            var some = await record.ReadAsync(all.Count == 0 ? 0 : all[^1].Position, 1000, CancellationToken.None);
            if (some.Count == 0) return all;
            all.AddRange(some);
        }
    }

    /// <summary>All acts, which have no gap and an unbroken chain.</summary>
    internal static async Task<List<StoredAct>> WholeAsync(IRecordStore record)
    {
        var all = await AllAsync(record);
        RecordStoreSuite.ShouldBeWhole(all, await record.HeadAsync(CancellationToken.None));
        return all;
    }

    internal static AppendResult.Appended Is(this AppendResult result) => Assert.IsType<AppendResult.Appended>(result);

    internal static string Numbered(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{number}");
}
