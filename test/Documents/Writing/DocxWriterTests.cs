using Dais.Documents.Writing;
using Dais.Kernel;

namespace Dais.Documents.Tests.Writing;

public sealed class DocxWriterTests
{
    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_file_in_each_language_breaks_no_rule_of_Open_XML(string code)
    {
        var bytes = DocxWriter.Write(HandMade.In(Language.Parse(code)));
        File.WriteAllBytes($"/tmp/writers-out/{code}.docx", bytes);
        Assert.Equal("", string.Join("\n", DocxFile.Errors(bytes)));
    }
}
