using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Resolutions;

/// <summary>Requests in real texts, where they lie beside the checkout.</summary>
public sealed class RequestCorpusTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    [Fact]
    public void The_thirteen_requests_of_the_draft_resolution_are_found_and_no_others()
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Repository.Corpus("corpus", "ga-63-coordination-draft-resolution.zh.gold.json")));
        var paragraphs = DraftParagraphs(File.ReadAllText(Repository.Corpus("corpus", "ga-63-coordination-draft-resolution.zh.txt")));
        Assert.Equal(12, paragraphs.Count);
        List<(int Paragraph, Request Request)> left =
            [.. paragraphs.SelectMany(p => RequestReader.Read(p.Value, null, Language.Chinese).Select(r => (p.Key, r)))];
        foreach (var wanted in gold.RootElement.GetProperty("requests").EnumerateArray())
        {
            var at = left.FindIndex(f => f.Paragraph == wanted.GetProperty("paragraph").GetInt32()
                && string.Join(',', f.Request.To) == wanted.GetProperty("to").GetString()
                && Overlap(f.Request.WhatWords, wanted.GetProperty("what").GetString()!) >= 0.8);
            Assert.True(at >= 0, wanted.GetRawText());
            var request = left[at].Request;
            Assert.Equal(
                (wanted.GetProperty("verb").GetString(), wanted.GetProperty("due").GetString(), wanted.GetProperty("reportTo").GetString()),
                (request.Verb, request.Due, request.ReportTo));
            left.RemoveAt(at);
        }

        Assert.Empty(left);
    }

    /// <summary>What was read by hand; the figures are in docs/requests.md.</summary>
    [Fact]
    public void Requests_of_thirty_paragraphs_in_six_languages_are_found_as_a_reader_found_them()
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Resolutions", "RequestGold.json")));
        using var corpus = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip"));
        var (wanted, found, right, detailed) = (0, 0, 0, 0);
        foreach (var paragraph in gold.RootElement.GetProperty("paragraphs").EnumerateArray())
        {
            foreach (var language in Language.All)
            {
                var text = Paragraph(corpus, language, paragraph.GetProperty("work").GetString()!, paragraph.GetProperty("place").GetInt32());
                List<Request> requests = [.. RequestReader.Read(text, new Opening("", []), language, "general-assembly")];
                found += requests.Count;
                if (!paragraph.GetProperty("versions").TryGetProperty(language.Code, out var version)) continue;
                foreach (var one in version.EnumerateArray())
                {
                    wanted++;
                    var what = text[one.GetProperty("start").GetInt32()..one.GetProperty("end").GetInt32()];
                    if (requests.Find(r => string.Join(',', r.To) == one.GetProperty("to").GetString() && Overlap(r.WhatWords, what) >= 0.8) is not { } request) continue;
                    right++;
                    if (request.Due == one.GetProperty("due").GetString() && request.ReportTo == one.GetProperty("reportTo").GetString()
                        && request.Verb == one.GetProperty("verb").GetString()) detailed++;
                }
            }
        }

        Assert.InRange(wanted, 90, 1000);
        Assert.True(right >= 0.9 * wanted, $"recall {right} of {wanted}");
        Assert.True(right >= 0.9 * found, $"precision {right} of {found}");
        Assert.True(detailed >= 0.9 * wanted, $"verb, due and report {detailed} of {wanted}");
    }

    /// <summary>In the whole session 0.78 of the paragraphs in which some version asks; what is left is mostly how the versions were translated (docs/requests.md).</summary>
    [Fact]
    public void Six_versions_mostly_have_the_same_requests()
    {
        using var corpus = ZipFile.OpenRead(Repository.Corpus("corpus", "un-ga-79.zip"));
        var english = corpus.Entries.Where(e => e.FullName.StartsWith("en/", StringComparison.Ordinal) && e.Name.EndsWith("E.xml", StringComparison.Ordinal));
        var works = english.Select(e => e.Name[..^5]).Where(w => Language.All.All(l => Entry(corpus, l, w) is not null)).Order(StringComparer.Ordinal).ToList();
        var (asking, same, codes) = (0, 0, 0);
        for (var i = 0; i < works.Count; i += Repository.Long ? 1 : 19)
        {
            var versions = Language.All.ToDictionary(l => l, l => Paragraphs(corpus, l, works[i]));
            if (versions.Values.Select(v => v.Count).Distinct().Count() > 1) continue;
            for (var place = 0; place < versions[Language.English].Count; place++)
            {
                var requests = Language.All.ToDictionary(l => l, l => RequestReader.Read(versions[l][place], new Opening("", []), l, "general-assembly"));
                if (requests.Values.All(r => r.Count == 0)) continue;
                asking++;
                var differences = RequestComparison.Compare(requests);
                if (differences.All(d => d.Code != "request-in-one-version")) same++;
                if (differences.All(d => d.Code is not ("request-in-one-version" or "request-addressee-differs"))) codes++;
            }
        }

        Assert.InRange(asking, 60, 10_000);
        Assert.True(same >= 0.7 * asking, $"{same} of {asking} have as many requests in six languages");
        Assert.True(codes >= 0.55 * asking, $"{codes} of {asking} have the same addressees in six languages");
    }

    private static string Paragraph(ZipArchive corpus, Language language, string work, int place) => Paragraphs(corpus, language, work)[place];

    private static ZipArchiveEntry? Entry(ZipArchive corpus, Language language, string work)
    {
        var letter = language.Code switch { "ar" => "A", "zh" => "C", "en" => "E", "fr" => "F", "ru" => "R", _ => "S" };
        return corpus.GetEntry($"{language.Code}/{work}{letter}.xml");
    }

    private static IReadOnlyList<string> Paragraphs(ZipArchive corpus, Language language, string work)
    {
        using var stream = Entry(corpus, language, work)!.Open();
        var body = XDocument.Load(stream).Descendants(Akn + "mainBody").FirstOrDefault();
        return body is null ? [] : [.. body.Elements(Akn + "paragraph").Select(Whole)];
    }

    private static string Whole(XElement paragraph)
    {
        foreach (var left in paragraph.Descendants().Where(e => e.Name == Akn + "num" || e.Name == Akn + "authorialNote").ToList()) left.Remove();
        var blocks = paragraph.Descendants(Akn + "p").Select(p => Regex.Replace(p.Value, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim());
        return string.Join(' ', blocks.Where(b => b.Length > 0));
    }

    /// <summary>The operative paragraphs, lines joined and the footnotes between them left out.</summary>
    private static Dictionary<int, string> DraftParagraphs(string text)
    {
        var pattern = new Regex(@"^\s*(?<number>\d{1,2})\. (?<text>\S.*)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        Dictionary<int, string> paragraphs = [];
        var isNote = false;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (line.StartsWith("___", StringComparison.Ordinal)) isNote = true;
            if (pattern.Match(line) is { Success: true } match && int.Parse(match.Groups["number"].ValueSpan, null) == paragraphs.Count + 1)
            {
                isNote = false;
                paragraphs.Add(paragraphs.Count + 1, match.Groups["text"].Value);
            }
            else if (paragraphs.Count > 0 && !isNote && line.Length > 2)
            {
                paragraphs[paragraphs.Count] += line;
            }
        }

        return paragraphs;
    }

    /// <summary>How much of the longer one both have in a row, letters only.</summary>
    private static double Overlap(string one, string other)
    {
        var (a, b) = (string.Concat(one.Where(char.IsLetter)), string.Concat(other.Where(char.IsLetter)));
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (longer.Length == 0) return 1;
        for (var length = shorter.Length; length > 0; length--)
        {
            for (var start = 0; start + length <= shorter.Length; start++)
            {
                if (longer.Contains(shorter.Substring(start, length), StringComparison.Ordinal)) return (double)length / longer.Length;
            }

            if (length < 0.7 * longer.Length) return 0;
        }

        return 0;
    }
}
