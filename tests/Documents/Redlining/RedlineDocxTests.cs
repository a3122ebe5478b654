using Dais.Documents.Redlining;
using Dais.Documents.Redlining.Writing;
using Dais.Documents.Tests.Writing;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dais.Documents.Tests.Redlining;

/// <summary>A Word file with tracked changes holds both versions.</summary>
public sealed class RedlineDocxTests : IDisposable
{
    private static readonly RedlineAuthor author = new("Amina Odhiambo", Instant.FromUtc(2026, 11, 23, 10, 30));

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("dais-redline-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Accepting_all_gives_the_new_version_and_rejecting_all_the_old() => Assert.All(Language.All, language =>
    {
        var (old, revised) = (Drafts.Old(language), Drafts.Revised(language));
        var docx = RedlineDocx.Write(Redline.Between(old, revised), author);

        Assert.Equal(Printed(revised), TrackedText.Accepted(docx));
        Assert.Equal(Printed(old), TrackedText.Rejected(docx));
        Assert.Empty(DocxFile.Errors(docx));
    });

    [Fact]
    public void So_it_does_for_random_versions() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20260301, 9),
        Prop.ForAll(Gen.Elements(Language.All.ToArray()).SelectMany(RandomVersions.Of).ToArbitrary(), versions =>
        {
            var docx = RedlineDocx.Write(Redline.Between(versions.Old, versions.Revised), author);
            return Printed(versions.Revised).SequenceEqual(TrackedText.Accepted(docx)) && Printed(versions.Old).SequenceEqual(TrackedText.Rejected(docx)) && DocxFile.Errors(docx).Count == 0;
        }));

    [Fact]
    public void Every_change_names_its_author_and_moment_and_the_same_redline_gives_the_same_bytes()
    {
        var redline = Redline.Between(Drafts.Old(Language.English), Drafts.Revised(Language.English));
        var docx = RedlineDocx.Write(redline, author, "Cooperation along routes");

        using var file = DocxFile.Open(docx);
        var changes = file.MainDocumentPart!.Document.Descendants().Where(e => e.LocalName is "ins" or "del" or "moveFrom" or "moveTo").ToList();
        Assert.NotEmpty(changes);
        Assert.All(changes, c => Assert.Equal(("Amina Odhiambo", "2026-11-23T10:30:00Z"), (Attribute(c, "author"), Attribute(c, "date"))));
        Assert.Equal(changes.Count, changes.Select(c => Attribute(c, "id")).Distinct().Count());
        Assert.Equal(["del", "ins", "moveFrom", "moveTo"], changes.Select(c => c.LocalName).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(docx, RedlineDocx.Write(redline, author, "Cooperation along routes"));
    }

    [Fact]
    public void LibreOffice_keeps_the_changes_and_both_versions()
    {
        foreach (var language in Language.All)
            File.WriteAllBytes(PathOf(language), RedlineDocx.Write(Redline.Between(Drafts.Old(language), Drafts.Revised(language)), author));

        var converted = folder.CreateSubdirectory("converted").FullName;
        Programs.Run("soffice", ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "docx:MS Word 2007 XML", "--outdir", converted, .. Language.All.Select(PathOf)]);

        Assert.All(Language.All, language =>
        {
            var docx = File.ReadAllBytes(Path.Combine(converted, $"{language}.docx"));
            Assert.Equal(Printed(Drafts.Revised(language)), TrackedText.Accepted(docx));
            Assert.Equal(Printed(Drafts.Old(language)), TrackedText.Rejected(docx));
        });
    }

    private string PathOf(Language language) => Path.Combine(folder.FullName, $"{language}.docx");

    /// <summary>As the file holds it: the mark, a tab, the words, without what XML forbids.</summary>
    private static IReadOnlyList<string> Printed(RedlineText text) =>
        [.. text.Paragraphs.Select(p => XmlText.Legal((p.Mark is null ? "" : p.Mark + "\t") + p.Text))];

    private static string? Attribute(DocumentFormat.OpenXml.OpenXmlElement element, string name) => element.GetAttributes().Single(a => a.LocalName == name).Value;
}
