using Dais.Documents.Citing;
using Dais.Kernel;

namespace Dais.Documents.Tests.Citing;

/// <summary>What the editors of a real session linked in its resolutions is found in their words: a twelfth of the works in the normal run, all in the long one.</summary>
public sealed class CitingCorpusTests
{
    private const double Found = 0.97;
    private const double Linked = 0.95;

    // Editors link most of what is cited; what they leave is no error of the reader.
    [Fact]
    public void Nearly_everything_that_was_linked_is_found_and_little_else_in_six_languages()
    {
        var texts = LinkedText.Of(work => Kit.Repository.Long || work % 12 == 5).Where(t => t.Linked.Count > 0).ToLookup(t => t.Language);
        foreach (var language in Language.All)
        {
            var reader = new ReferenceReader(new(language, "general-assembly"));
            var (linked, recalled, found, right) = (0, 0, 0, 0);
            foreach (var text in texts[language])
            {
                var cited = reader.Read(text.Text).Where(r => r.Work.Instrument is null && r.Work != CitedWork.Itself).Select(r => WithoutLetter(r.Work.Name)).ToHashSet(StringComparer.Ordinal);
                var links = text.Linked.Select(WithoutLetter).ToHashSet(StringComparer.Ordinal);
                (linked, recalled, found, right) = (linked + links.Count, recalled + links.Count(cited.Contains), found + cited.Count, right + cited.Count(links.Contains));
            }

            Assert.True(linked > 100, $"{language}: only {linked} links were read");
            Assert.True(recalled >= Found * linked, $"{language}: {recalled} of {linked} links are found");
            Assert.True(right >= Linked * found, $"{language}: {right} of {found} citations are links");
        }
    }

    // An address may lead to the whole of a split resolution where its part is cited, and the other way round.
    private static string WithoutLetter(string name)
    {
        var whole = name.Replace("(SUPP)", "", StringComparison.Ordinal);
        var session = whole.EndsWith(')') ? whole.LastIndexOf('(') : whole.Length;
        var end = session;
        while (end > 0 && (char.IsAsciiLetterUpper(whole[end - 1]) || whole[end - 1] == '-')) end--;
        return end > 0 && char.IsAsciiDigit(whole[end - 1]) && whole.Contains("/RES/", StringComparison.Ordinal) ? whole[..end] + whole[session..] : whole;
    }
}
