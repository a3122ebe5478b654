using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Dais.Kit;
using NodaTime;

namespace Dais.Kernel.Tests;

/// <summary>What the cover page and the closing lines of one resolution print.</summary>
internal sealed record PrintedResolution(string File, Language Language)
{
    public List<(string Text, LocalDate Date)> AdoptionDates { get; } = [];

    public List<(string Text, int Number)> Sessions { get; } = [];

    public List<(string Text, int Number)> Meetings { get; } = [];

    /// <summary>"Resolution adopted by the General Assembly on 4 December 2024".</summary>
    public string Title { get; set; } = "";
}

/// <summary>The resolutions of the General Assembly's seventy-ninth session, in six languages.</summary>
internal static class CorpusOfResolutions
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    internal static IReadOnlyList<PrintedResolution> Read()
    {
        using var zip = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip"));
        return [.. zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(ReadOne)];
    }

    private static PrintedResolution ReadOne(ZipArchiveEntry entry)
    {
        var resolution = new PrintedResolution(entry.FullName, Language.Parse(entry.FullName[..2]));
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        var inCover = false;
        while (reader.Read())
        {
            if (reader.Name == "coverPage") inCover = reader.NodeType == XmlNodeType.Element;
            if (reader.NodeType == XmlNodeType.Element) ReadElement(reader, resolution, inCover);
        }

        return resolution;
    }

    private static void ReadElement(XmlReader reader, PrintedResolution resolution, bool inCover)
    {
        switch (reader.Name)
        {
            case "docDate" when reader.GetAttribute("refersTo") == "#adoptionDate":
                var date = DateOnly.ParseExact(reader.GetAttribute("date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                resolution.AdoptionDates.Add((Text(reader), new(date.Year, date.Month, date.Day)));
                break;
            case "docTitle" when inCover:
                resolution.Title += Text(reader);
                break;
            case "session" when int.TryParse(reader.GetAttribute("value"), CultureInfo.InvariantCulture, out var session):
                resolution.Sessions.Add((Text(reader), session));
                break;
            case "location" when Number(reader.GetAttribute("title")) is { } meeting:
                resolution.Meetings.Add((Text(reader), meeting));
                break;
        }
    }

    private static int? Number(string? title) =>
        int.TryParse(string.Concat((title ?? "").Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(XmlReader reader)
    {
        using var inner = reader.ReadSubtree();
        var text = "";
        while (inner.Read())
        {
            if (inner.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text += inner.Value;
        }

        return text.Trim();
    }
}
