using System.Xml.Linq;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Resolutions;
using Dais.Documents.Tests.Writing;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.AkomaNtoso;

public sealed class ResolutionAknWriterTests
{
    private static readonly XNamespace Akn = AknFile.Akn;

    private static IEnumerable<int> Seeds => Enumerable.Range(1, Repository.Long ? 10_000 : 300);

    [Fact]
    public void Any_resolution_gives_a_valid_file()
    {
        // Asked before the first, so that a missing schema is a skip and not 300 failures.
        Repository.Corpus("schemas", "akomantoso30.xsd");
        Assert.All(Seeds, seed => Assert.Empty(AknFile.Errors(ResolutionAknWriter.Write(new RandomResolution(seed).Next()))));
    }

    [Fact]
    public void Any_resolution_is_laid_out_and_its_file_read_and_the_bytes_are_the_same_twice() => Assert.All(Seeds, seed =>
    {
        var bytes = ResolutionAknWriter.Write(new RandomResolution(seed).Next());

        Assert.Equal(bytes, ResolutionAknWriter.Write(new RandomResolution(seed).Next()));
        Assert.Single(AknReader.Read(bytes).Statements);
        Assert.NotEmpty(HtmlWriter.Write(ResolutionLayout.ToDocument(new RandomResolution(seed).Next())));
        Assert.NotEmpty(DocxWriter.Write(ResolutionLayout.ToDocument(new RandomResolution(seed).Next())));
    });

    [Fact]
    public void Reading_what_was_written_and_writing_it_again_changes_nothing_more() => Assert.All(Seeds, seed =>
    {
        var once = AknReader.Read(ResolutionAknWriter.Write(new RandomResolution(seed).Next())).Statements[0].Resolution;
        var twice = AknReader.Read(ResolutionAknWriter.Write(once)).Statements[0].Resolution;

        Assert.Equal(Structure(once), Structure(twice));
    });

    [Fact]
    public void Addresses_are_those_of_AKN4UN()
    {
        var resolution = Lakes.Resolution("en") with { Organ = "general-assembly", Symbols = HandMade.Symbols("A/RES/85/3"), Number = "85/3" };
        var uris = AknFile.Read(ResolutionAknWriter.Write(resolution)).Descendants(Akn + "FRBRuri").Select(u => u.Attribute("value")!.Value);

        Assert.Equal(["/akn/un/statement/deliberation/unga/2031-04-15/85-3/", "/akn/un/statement/deliberation/unga/2031-04-15/85-3/eng@/", "/akn/un/statement/deliberation/unga/2031-04-15/85-3/eng@.xml"], uris.Take(3));
    }

    [Fact]
    public void Our_ids_are_eIds_and_theirs_wIds()
    {
        var point = AknFile.Read(ResolutionAknWriter.Write(Lakes.Resolution("ru"))).Descendants(Akn + "point").First();

        Assert.Equal(("para_2__point_a", "para_17_list_point_a"), (point.Attribute("eId")!.Value, point.Attribute("wId")!.Value));
    }

    [Fact]
    public void A_note_is_written_once_and_referred_to_where_it_is_called_again()
    {
        var lakes = Lakes.Resolution("en");
        var again = lakes with { Parts = [.. lakes.Parts.Select(p => p is OperativeParagraph { Number: 3 } last ? last with { Words = last.Words with { Notes = [new(7, "2")] } } : p)] };
        var written = ResolutionAknWriter.Write(again);
        var reference = AknFile.Read(written).Descendants(Akn + "noteRef").Single();

        Assert.Equal(("2", "#note_2"), (reference.Attribute("marker")!.Value, reference.Attribute("href")!.Value));
        Assert.Equal(ModelText.Of(again), ModelText.Of(AknReader.Read(written).Statements[0].Resolution));
    }

    [Fact]
    public void A_note_that_nothing_calls_is_not_lost()
    {
        var lakes = Lakes.Resolution("en");
        var more = lakes with { Notes = [.. lakes.Notes, new("*", new("Reissued for technical reasons."))] };

        Assert.Equal(ModelText.Of(more), ModelText.Of(AknReader.Read(ResolutionAknWriter.Write(more)).Statements[0].Resolution));
    }

    [Fact]
    public void Brackets_around_marks_are_words_of_ours_and_a_heading_within_a_recital_stays_one()
    {
        var lakes = Lakes.Resolution("en");
        var recital = new Recital(new("Noting the levels ( (of lakes)") { Notes = [new(19, "1"), new(21, "2"), new(21, "3")] }) { Id = "recital_9", Within = [new Heading(3, "I", new("Levels")) { Id = "recital_9__heading_1" }] };
        var more = lakes with { Parts = [new EnactingFormula(new("")), recital, .. lakes.Parts.Where(p => p is OperativeParagraph)] };

        var read = AknReader.Read(ResolutionAknWriter.Write(more)).Statements[0].Resolution;

        Assert.Equal(Structure(more), Structure(read));
        Assert.Equal("I", Assert.IsType<Heading>(Assert.Single(read.Parts[1].Within)).Number);
    }

    [Fact]
    public void A_part_that_is_not_for_everyone_keeps_its_label()
    {
        var label = Label.For(Audience.Bureau | Audience.Secretariat);
        var lakes = Lakes.Resolution("en");
        var kept = lakes with { Parts = [.. lakes.Parts.Select(p => p with { Label = label })], Label = label };
        var read = AknReader.Read(ResolutionAknWriter.Write(kept)).Statements[0].Resolution;

        Assert.Equal(label, read.Label);
        Assert.All(read.Parts, p => Assert.Equal(label, p.Label));
    }

    /// <summary>Kinds, labels and words; blanks within words are XML's business.</summary>
    private static IEnumerable<string> Structure(Resolution resolution) => resolution.Parts.SelectMany(Structure);

    private static IEnumerable<string> Structure(Part part) =>
        part.Within.SelectMany(Structure).Prepend($"{part.GetType().Name} {part.Label} {(part as WordedPart)?.Words.Text}");
}
