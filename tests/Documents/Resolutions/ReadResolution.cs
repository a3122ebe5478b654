using System.Text;
using System.Text.Json;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>Reads resolutions for the tests of this folder.</summary>
internal static class ReadResolution
{
    internal static SourceText Source(byte[] bytes)
    {
        Assert.True(SourceText.TryDecode(bytes, out var source, out var refusal), refusal?.Code);
        return source;
    }

    internal static ResolutionReading OfText(string text, Language? language = null) => ResolutionReader.Read(Source(Encoding.UTF8.GetBytes(text)), language);

    internal static ResolutionReading OfFile(string path, Language? language = null) => ResolutionReader.Read(Source(File.ReadAllBytes(path)), language);

    internal static JsonElement Json(ResolutionReading reading)
    {
        using var json = JsonDocument.Parse(ResolutionJson.Write(reading));
        return json.RootElement.Clone();
    }

    internal static void AccountsForEveryLine(SourceText source, ResolutionReading reading)
    {
        Assert.Equal(source.Lines.Count, reading.Lines.Count);
        for (var i = 0; i < source.Lines.Count; i++)
        {
            if (!Says(source.Lines[i])) continue;
            Assert.True(reading.Lines[i].Part != LinePart.Blank, $"line {i + 1} was dropped: {source.Lines[i]}");
            if (reading.Lines[i].Part != LinePart.Unread) continue;
            Assert.Contains(reading.Findings, f => f.Code is "line-unread" or "more-alike");
        }
    }

    // What nobody sees is nothing to read.
    private static bool Says(string line) => line.Any(c => c > ' ' && !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format);
}
