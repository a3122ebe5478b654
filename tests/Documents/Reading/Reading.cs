using System.Text;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Tests.Reading;

/// <summary>Short ways to read a source in a test.</summary>
internal static class Reading
{
    internal static AgendaReading Of(string text, Language? language = null) => AgendaReader.Read(Source(text), language);

    internal static AgendaReading OfFile(string path) => AgendaReader.Read(Decoded(File.ReadAllBytes(path)));

    internal static SourceText Source(string text) => Decoded(Encoding.UTF8.GetBytes(text));

    internal static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;

    internal static SourceText Decoded(byte[] bytes)
    {
        Assert.True(SourceText.TryDecode(bytes, out var text, out var refusal), refusal?.Code);
        return text;
    }

    /// <summary>Every non-blank line has a part, every unread one a finding.</summary>
    internal static void AccountsForEveryLine(SourceText source, AgendaReading reading)
    {
        Assert.Equal(source.Lines.Count, reading.Lines.Count);
        for (var i = 0; i < source.Lines.Count; i++)
        {
            var isBlank = LineCleaner.Clean(source.Lines[i]).IsBlank;
            Assert.True(isBlank == (reading.Lines[i].Part == LinePart.Blank), $"line {i + 1} is {reading.Lines[i].Part}: {source.Lines[i]}");
        }

        if (reading.Lines.Any(l => l.Part == LinePart.Unread))
            Assert.Contains(reading.Findings, f => f.Code is "line-unread" or "table-too-long" or "meeting-without-date");
    }
}
