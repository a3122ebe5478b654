using Dais.Documents.Concording;

namespace Dais.Documents.Tests.Concording;

/// <summary>What counting finds in the session 79, held against what the tool beside the corpus counts in the files themselves.</summary>
public class CountsTests
{
    // Judged otherwise than by counting elements:
    // 79/1: three files leave the date out of the line below the text; it stands in their metadata, and is the same.
    // 79/258, 79/298: versions mark headings of sections as paragraphs, or paragraphs as headings with text, so that counting elements finds none where the text has them.
    private static readonly string[] JudgedOtherwise = ["A/RES/79/1", "A/RES/79/258", "A/RES/79/298"];

    [Fact]
    public void The_counts_of_session_79_are_those_of_the_files()
    {
        var found = new Dictionary<DiscordKind, List<string>>();
        foreach (var work in Session79.Complete())
        {
            foreach (var discord in Counting.Compare(work.Versions.ToDictionary(v => v.Key, v => ComparedText.Of(v.Value))))
            {
                if (!found.TryGetValue(discord.Kind, out var symbols)) found[discord.Kind] = symbols = [];
                if (!JudgedOtherwise.Contains(work.Symbol, StringComparer.Ordinal)) symbols.Add(work.Symbol);
            }
        }

        // The tool says 36, 26, 23, 3 and 1; of these 79/1 is one in paragraphs and the one in the date of adoption.
        Assert.Equal(35, found[DiscordKind.Paragraphs].Count);
        Assert.Equal(26, found[DiscordKind.Numbering].Count);
        Assert.Equal(23, found[DiscordKind.Recitals].Count);
        Assert.Equal(3, found[DiscordKind.Footnotes].Count);
        Assert.False(found.ContainsKey(DiscordKind.AdoptionDate));
    }
}
