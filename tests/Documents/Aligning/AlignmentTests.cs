using Dais.Documents.Aligning;
using Dais.Documents.Tests.Concording;
using Dais.Kernel;

namespace Dais.Documents.Tests.Aligning;

public class AlignmentTests
{
    [Fact]
    public void Every_part_of_six_versions_that_say_the_same_stands_in_a_row_of_six()
    {
        var alignment = Alignment.Of(Lighthouses.Versions());

        Assert.All(alignment.Rows, r => Assert.Equal(Language.All, r.Languages));
        Assert.Equal(3, alignment.Rows.Count(r => r.Kind == AlignedKind.Point));
        Assert.Equal(2, alignment.Rows.Count(r => r.Kind == AlignedKind.Note));
    }

    [Fact]
    public void A_version_that_lost_a_paragraph_and_counted_on_has_none_in_its_row()
    {
        var versions = Lighthouses.Versions(
            (Language.English, "2.\tDecides that the meeting of lighthouse keepers shall be held on 21 May 2031, from 3 to 6 p.m.;\n", ""), (Language.English, "3.\tInvites", "2.\tInvites"),
            (Language.English, "4.\tTakes", "3.\tTakes"), (Language.English, "5.\tDecides to", "4.\tDecides to"));
        var alignment = Alignment.Of(versions);

        Assert.NotEqual(Language.English, alignment.Pivot);
        var lost = Assert.Single(alignment.Rows, r => r.Kind == AlignedKind.Paragraph && r.In(Language.English).Count == 0);
        Assert.Equal("para_2", lost.IdIn(Language.Spanish));
        Assert.Equal("para_2", alignment.Rows.Single(r => r.IdIn(Language.Spanish) == "para_3").IdIn(Language.English));
    }

    [Fact]
    public void A_version_that_split_a_paragraph_has_two_parts_in_its_row()
    {
        var versions = Lighthouses.Versions((Language.Spanish, "y pone de relieve", "y\n5.\tPone de relieve"), (Language.Spanish, "5.\tDecide seguir", "6.\tDecide seguir"));
        var alignment = Alignment.Of(versions);

        var split = alignment.Rows.Single(r => r.IdIn(Language.English) == "para_4");
        Assert.Equal(["para_4", "para_5"], split.In(Language.Spanish).Select(p => p.Id));
        Assert.Equal("para_6", alignment.Rows.Single(r => r.IdIn(Language.English) == "para_5").IdIn(Language.Spanish));
    }
}
