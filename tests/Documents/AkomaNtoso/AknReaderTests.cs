using Dais.Documents.AkomaNtoso;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Documents.Tests.Writing;
using Dais.Documents.Writing;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.AkomaNtoso;

public sealed class AknReaderTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_same_structure_and_ids_come_out_of_every_language(string code)
    {
        var (read, english) = (Lakes.Resolution(code), Lakes.Resolution("en"));

        Assert.Empty(Lakes.Read(code).Findings);
        Assert.Equal(code, read.Language.Code);
        Assert.Equal(Ids(english.Parts), Ids(read.Parts));
        Assert.Equal((english.Symbols[0], english.Organ, english.Session, english.Number, english.Adopted, english.Issued), (read.Symbols[0], read.Organ, read.Session, read.Number, read.Adopted, read.Issued));
        Assert.Equal(english.Sponsors, read.Sponsors);
        Assert.Equal(2, read.Conclusions.Count);
        Assert.Equal(["1", "2"], read.Notes.Select(n => n.Mark));
    }

    [Fact]
    public void The_masthead_is_data()
    {
        var read = Lakes.Resolution("en");

        Assert.Equal(
            (DocumentKind.Resolution, "LAK/COP/RES/7/3", "conference-of-the-parties", 7, Distribution.General, new LocalDate(2031, 4, 20), new LocalDate(2031, 4, 15)),
            (read.Kind, read.Symbols.Single().ToString(), read.Organ, read.Session, read.Distribution, read.Issued, read.Adopted));
        Assert.Equal(new ItemTakenUp("4 (b)", "Shared waters"), read.AgendaItems.Single());
        Assert.Equal(("7/3", "Quality of the water of shared lakes"), (read.Number, read.Title!.Text));
        Assert.Equal(["KEN", "PER", "BIH"], read.Sponsors);
        Assert.Equal("[on the proposal of the Bureau (LAK/COP/2031/L.2)]", read.Origin);
    }

    [Fact]
    public void Ids_are_ours_and_theirs_are_kept()
    {
        var points = Lakes.Resolution("en").Parts.OfType<OperativeParagraph>().Single(p => p.Number == 2).Within;

        Assert.Equal(["para_2__point_a", "para_2__point_b"], points.Select(p => p.Id));
        Assert.Equal(["para_17_list_point_a", "para_17_list_point_b"], points.Select(p => p.WId));
        Assert.Equal("para_2__point_a__point_i", points[0].Within.Single().Id);
    }

    [Fact]
    public void Openings_are_what_stands_in_italics_at_the_start()
    {
        var parts = Lakes.Resolution("fr").Parts;

        Assert.Equal(["Rappelant", "Prenant note avec satisfaction"], parts.OfType<Recital>().Select(r => r.Opening!.Text));
        Assert.Equal(["Accueille avec satisfaction", "Prie", "Décide"], parts.OfType<OperativeParagraph>().Select(p => p.Opening!.Text));
        Assert.All(parts.OfType<OperativeParagraph>(), p => Assert.NotEmpty(p.Opening!.Verbs));
    }

    [Fact]
    public void A_note_stands_where_it_is_called()
    {
        var read = Lakes.Resolution("en");
        var recital = read.Parts.OfType<Recital>().First().Words;

        Assert.Equal(new NoteMark(recital.Text.Length, "2"), recital.Notes.Single());
        Assert.Equal("LAK/COP/2029/7.", read.Notes[1].Text.Text);
        Assert.Equal("1", read.Title!.Notes.Single().Mark);
    }

    [Fact]
    public void The_brackets_around_an_Arabic_mark_belong_to_the_mark()
    {
        var read = Lakes.With("its decision on", "its decision<sup>(</sup><authorialNote marker=\"8\"><p><sup>(</sup><sup>)</sup> See.</p></authorialNote><sup>)</sup> on").Statements[0].Resolution;
        var words = read.Parts.OfType<Recital>().First().Words;

        Assert.StartsWith("Recalling its decision on the", words.Text, StringComparison.Ordinal);
        Assert.Equal(new NoteMark("Recalling its decision".Length, "8"), words.Notes[0]);
        Assert.Equal("See.", read.Notes[1].Text.Text);
    }

    [Fact]
    public void A_bracket_before_a_mark_that_is_not_closed_after_it_stays()
    {
        var words = Lakes.With("its decision on", "its (<authorialNote marker=\"8\"><p>See.</p></authorialNote>old) decision on").Statements[0].Resolution.Parts.OfType<Recital>().First().Words;

        Assert.StartsWith("Recalling its (old) decision on", words.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_as_many_cells_in_every_row()
    {
        var rows = Lakes.Resolution("en").Parts.OfType<Annex>().Single().Within.OfType<Grid>().Single().Within.Cast<Row>();

        Assert.Equal(["List of stations|", "Measuring stations|1 200", "|3"], rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))));
    }

    [Fact]
    public void The_metadata_are_kept()
    {
        var said = Lakes.Read("en").Statements[0].Metadata;

        Assert.Equal("/akn/zz/statement/deliberation/lak/2031-04-15/7-3/", said.Work);
        Assert.Equal(new AknStep(null, "draftResolutionAdditionalSponsors", null, null), said.Steps[1]);
        Assert.Equal(("adoptedRecordedVote", "inFavour", 2), (said.VoteOutcome, said.Counts.Single().For, said.Counts.Single().Value));
        Assert.Equal(["KENYA", "PERU"], said.Counts.Single().Voters);
        Assert.Equal("LAKES", said.Keywords.Single().Value);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_we_write_is_read_as_the_same_resolution(string code)
    {
        var read = Lakes.Resolution(code);

        Assert.Equal(ModelText.Of(read), ModelText.Of(AknReader.Read(ResolutionAknWriter.Write(read)).Statements[0].Resolution));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_we_write_is_valid(string code) => Assert.Empty(AknFile.Errors(ResolutionAknWriter.Write(Lakes.Resolution(code), Lakes.Read(code).Statements[0].Metadata)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_original_is_written_back_with_the_same_canonical_form(string code) =>
        Assert.Equal(AknCorpus.Canonical(Lakes.Bytes(code)), AknCorpus.Canonical(Lakes.Read(code).Original.Write()));

    [Fact]
    public void Of_a_collection_each_text_is_read_under_the_cover_of_the_collection()
    {
        var whole = System.Text.Encoding.UTF8.GetString(Lakes.Bytes("en"));
        var statement = whole[whole.IndexOf("<statement", StringComparison.Ordinal)..whole.IndexOf("</akomaNtoso>", StringComparison.Ordinal)];
        var cover = statement[statement.IndexOf("<coverPage", StringComparison.Ordinal)..(statement.IndexOf("</preface>", StringComparison.Ordinal) + "</preface>".Length)];
        string Part(string letter) => "<component>" + statement.Replace(cover, $"<preface><p><docNumber>{letter}</docNumber></p></preface>", StringComparison.Ordinal) + "</component>";
        var collection = whole[..whole.IndexOf("<statement", StringComparison.Ordinal)]
            + $"<documentCollection name=\"publication\">{cover}<collectionBody><component><documentRef href=\"#a\"/></component></collectionBody></documentCollection><components>{Part("A")}{Part("B")}</components></akomaNtoso>";
        var reading = AknReader.Read(System.Text.Encoding.UTF8.GetBytes(collection));

        Assert.Equal("akn-collection", reading.Findings.Single().Code);
        Assert.Equal(["7/3 A", "7/3 B"], reading.Statements.Select(s => s.Resolution.Number));
        Assert.All(reading.Statements, s => Assert.Equal("LAK/COP/RES/7/3", s.Resolution.Symbols.Single().ToString()));
        Assert.All(reading.Statements, s => Assert.Equal(3, s.Resolution.Parts.OfType<OperativeParagraph>().Count()));
    }

    [Fact]
    public void A_wrong_language_is_seen_by_the_script()
    {
        var reading = Lakes.With("language=\"eng\"", "language=\"rus\"");

        Assert.Equal(Language.English, reading.Statements[0].Resolution.Language);
        Assert.Equal((Severity.Warning, "rus", "en"), reading.Findings.Where(f => f.Code == "akn-language-doubtful").Select(f => (f.Severity, f.Read, f.Assumed!)).Single());
    }

    [Fact]
    public void An_element_that_is_not_known_keeps_its_words_and_is_reported()
    {
        var reading = Lakes.With("<paragraph eId=\"para_23\">", "<wonder>Wonders never cease</wonder><paragraph eId=\"para_23\">");

        Assert.Contains(reading.Statements[0].Resolution.Parts.OfType<PlainText>(), p => p.Words.Text == "Wonders never cease");
        Assert.Equal("<wonder>", reading.Findings.Single(f => f.Code == "akn-unknown-element").Read);
    }

    private static IEnumerable<string?> Ids(IReadOnlyList<Part> parts) => parts.SelectMany(p => Ids(p.Within).Prepend(p.Id));
}
