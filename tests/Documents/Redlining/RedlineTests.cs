using Dais.Documents.Redlining;
using Dais.Documents.Redlining.Cutting;
using Dais.Documents.Redlining.Writing;
using Dais.Documents.Resolutions;
using Dais.Kernel;

namespace Dais.Documents.Tests.Redlining;

/// <summary>What a person sees of a redline.</summary>
public sealed class RedlineTests
{
    [Theory]
    [InlineData("en", "within ten working days", "within five working days", "within [-ten-]{+five+} working days")]
    [InlineData("en", "to collect practices and to report", "to collect practices, including of children, and to report", "to collect practices{+, including of children,+} and to report")]
    [InlineData("en", "the working days", "the paid working days", "the {+paid +}working days")]
    [InlineData("en", "the paid working days", "the working days", "the [-paid -]working days")]
    [InlineData("en", "in A/RES/79/10 of 10:30", "in A/RES/79/12 of 10:30", "in [-A/RES/79/10-]{+A/RES/79/12+} of 10:30")]
    [InlineData("en", "the Secretary-General’s report", "the Secretary’s report", "the [-Secretary-General’s-]{+Secretary’s+} report")]
    [InlineData("en", "Welcomes the efforts of the Government of the host country", "Regrets the failure of all parties to the negotiations", "[-Welcomes the efforts of the Government of the host country-]{+Regrets the failure of all parties to the negotiations+}")]
    [InlineData("fr", "de l’examen du rapport", "de l’analyse du rapport", "de l’[-examen-]{+analyse+} du rapport")]
    [InlineData("fr", "un budget de 1\u00a0000 dollars", "un budget de 2\u00a0000 dollars", "un budget de [-1\u00a0000-]{+2\u00a0000+} dollars")]
    [InlineData("ru", "государства-участники Конвенции", "государства — участники Конвенции", "[-государства-участники-]{+государства — участники+} Конвенции")]
    [InlineData("es", "en su 13º período", "en su 12º período", "en su [-13º-]{+12º+} período")]
    [InlineData("ar", "في غضون عشرة أيام", "في غضون خمسة أيام", "في غضون [-عشرة-]{+خمسة+} أيام")]
    [InlineData("ar", "المُهرَّب يبلغ الأمانة", "المهرب يبلــغ الأمانة", "المهرب يبلــغ الأمانة")]
    [InlineData("zh", "并在十个工作日内答复", "并在五个工作日内答复", "并在[-十-]{+五+}个工作日内答复")]
    [InlineData("zh", "收集甄别做法，并提出建议", "收集早期甄别做法，并提出建议", "收集{+早期+}甄别做法，并提出建议")]
    [InlineData("zh", "重申对联合国宪章的承诺", "强调各国人民的共同愿望", "[-重申对联合国宪章的承诺-]{+强调各国人民的共同愿望+}")]
    public void Words_change_as_a_person_would_mark_them(string code, string old, string revised, string shown)
    {
        var language = Language.Parse(code);
        // A paragraph of the same mark is the same paragraph, however little is left of it.
        var redline = new Comparison(RedlineText.Of(language, [old]), RedlineText.Of(language, [revised]), Tidying.ForReaders);

        Assert.Equal(shown, string.Concat(redline.Segments(0, 0).Select(s => s.Kind switch
        {
            SegmentKind.Deleted => $"[-{s.Text}-]",
            SegmentKind.Inserted => $"{{+{s.Text}+}}",
            _ => s.Text,
        })));
    }

    [Theory]
    [InlineData("en", "A/C.3/79/L.2/Rev.1, 1,000 men’s and/or (p.m.)", "A/C.3/79/L.2/Rev.1|,| |1,000| |men’s| |and/or| |(|p.m|.|)")]
    [InlineData("fr", "d’aujourd’hui 1\u00a0000", "d’|aujourd’|hui| |1\u00a0000")]
    [InlineData("zh", "第A/RES/79/10号，2024年", "第|A/RES/79/10|号|，|2024|年")]
    [InlineData("ar", "٣٫٥ مُحَمَّد؛", "٣٫٥| |مُحَمَّد|؛")]
    [InlineData("en", "e\u0301t 👩‍👩‍👧 𠮷野", "e\u0301t| |👩‍👩‍👧| |𠮷|野")]
    public void A_text_is_cut_into_words_figures_characters_blanks_and_marks(string code, string text, string tokens)
    {
        var language = Language.Parse(code);

        Assert.Equal(tokens, string.Join('|', new WordCutter(language, new(language)).Cut(text).Select(t => text.Substring(t.Start, t.Length))));
    }

    [Fact]
    public void Every_kind_of_change_is_seen_in_six_languages() => Assert.All(Language.All, language =>
    {
        var redline = Redline.Between(Drafts.Old(language), Drafts.Revised(language));

        Assert.Equal(new(Kept: 2, Changed: 4, Inserted: 1, Deleted: 1, Moved: 1, Renumbered: 3), RedlineCounts.Of(redline));
        var moved = Assert.Single(redline.Entries, e => e.Side == MoveSide.To);
        Assert.Equal((3, 6), (moved.Old!.Index, moved.New!.Index));
    });

    [Fact]
    public void A_paragraph_that_is_moved_and_changed_says_both()
    {
        var old = RedlineText.Of(Language.English, ["Urges States to act at once on the matter of smuggling by sea;", "Notes the report of the Working Group on its last meeting;", "Thanks the host country for its hospitality and its kindness;"]);
        var revised = RedlineText.Of(Language.English, ["Notes the report of the Working Group on its last meeting;", "Thanks the host country for its hospitality and its kindness;", "Urges States to act soon on the matter of smuggling by sea;"]);

        var redline = Redline.Between(old, revised);

        Assert.Equal("<1 > >1", string.Join(' ', RedlineTextWriter.Write(redline).Split('\n')[2..].Where(l => l.Length > 0).Select(l => l.Split('\t')[0].Replace(" ", ">", StringComparison.Ordinal)).Distinct()));
        Assert.Contains(">1\tUrges States to act [-at once-]{+soon+} on the matter", RedlineTextWriter.Write(redline), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redline_is_not_applied_to_another_text()
    {
        var redline = Redline.Between(Drafts.Old(Language.English), Drafts.Revised(Language.English));

        Assert.Null(redline.Apply(Drafts.Old(Language.French)));
        Assert.Null(redline.Apply(Drafts.Revised(Language.English)));
    }

    [Fact]
    public void Vowel_signs_that_differ_are_no_change_and_stay_as_each_version_prints_them()
    {
        var (old, revised) = (RedlineText.Of(Language.Arabic, ["يكفله القانونُ للمهاجر"]), RedlineText.Of(Language.Arabic, ["يكفله القانون للمهاجر"]));

        var redline = Redline.Between(old, revised);

        Assert.False(redline.HasChanges);
        Assert.Equal(["يكفله القانونُ للمهاجر"], redline.OldParagraphs.Select(p => p.Text));
        Assert.Equal(["يكفله القانون للمهاجر"], redline.NewParagraphs.Select(p => p.Text));
    }

    [Fact]
    public void A_resolution_is_compared_by_its_parts_in_the_order_of_reading()
    {
        var resolution = new Resolution
        {
            Kind = DocumentKind.DraftResolution,
            Language = Language.English,
            Title = new("Cooperation along routes"),
            Parts =
            [
                new EnactingFormula(new("The Conference,")),
                new Recital(new("Recalling its decision,")),
                new OperativeParagraph(1, "1.", new("Urges States:")) { Id = "para_1", Within = [new Point("(a)", new("To act;")) { Within = [new Point("(i)", new("At once;"))] }, new PlainText(null, new("and to report;"))] },
                new Grid { Within = [new Row([new("Item"), new("Hours")])] },
                new Annex(new("Annex"), new("Terms")) { Within = [new Heading(1, "I.", new("Aim")), new PlainText("1.", new("To agree."))] },
            ],
            Conclusions = [new("3rd meeting")],
            Notes = [new("1", new("See the report."))],
        };

        Assert.Equal(
            [
                "Title:0::Cooperation along routes", "Formula:0::The Conference,", "Recital:0::Recalling its decision,", "Operative:0:1.:Urges States:", "Point:1:(a):To act;", "Point:2:(i):At once;",
                "Text:1::and to report;", "Row:0::Item\tHours", "Annex:0::Annex", "Annex:0::Terms", "Heading:1:I.:Aim", "Text:0:1.:To agree.", "Conclusion:0::3rd meeting", "Note:0:1:See the report.",
            ],
            RedlineText.Of(resolution).Paragraphs.Select(p => $"{p.Kind}:{p.Level}:{p.Mark}:{p.Text}"));
        Assert.Equal("para_1", RedlineText.Of(resolution).Paragraphs[3].Key);
    }

    [Fact]
    public void Two_quite_different_texts_of_ten_thousand_words_are_compared_in_linear_memory()
    {
        static string Random(int seed)
        {
            var random = new Random(seed);
            return string.Join(' ', Enumerable.Range(0, 10_000).Select(_ => $"w{(int)(2000 * Math.Pow(random.NextDouble(), 3))}"));
        }

        var (old, revised) = (RedlineText.Of(Language.English, [Random(1)]), RedlineText.Of(Language.English, [Random(2)]));
        foreach (var tidying in Enum.GetValues<Tidying>())
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var redline = new Comparison(old, revised, tidying).Segments(0, 0);

            // A table of all pairs of words would take 400 MB.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24L << 20);
            Assert.Equal(revised.Paragraphs[0].Text, string.Concat(redline.Select(s => s.New)));
            Assert.Equal(old.Paragraphs[0].Text, string.Concat(redline.Select(s => s.Old)));
        }
    }
}
