using System.Xml.Linq;
using Dais.Documents.Agendas;
using Dais.Documents.Tests.Agendas;
using Dais.Documents.Writing;
using Dais.Kernel;
using Dais.Kit;
using static Dais.Documents.Tests.Writing.AknFile;

namespace Dais.Documents.Tests.Writing;

public sealed class AknAnyDocumentTests
{
    private static IEnumerable<int> Seeds => Enumerable.Range(1, Repository.Long ? 10_000 : 250);

    [Fact]
    public void Any_document_gives_a_valid_file() =>
        EachIsValid(seed => new RandomDocument(seed).Next());

    [Fact]
    public void Any_agenda_in_any_language_gives_a_valid_file() =>
        EachIsValid(seed => AgendaLayout.Lay(new RandomAgenda(seed).Next(), Language.All[seed % 6]));

    [Fact]
    public void Any_document_gives_well_formed_XML_with_unique_ids_and_the_same_bytes_twice() => Assert.All(Seeds, seed =>
    {
        var bytes = AknWriter.Write(new RandomDocument(seed).Next());
        var ids = Read(bytes).Descendants().Attributes("eId").Select(a => a.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Equal(id, System.Xml.XmlConvert.VerifyNCName(id)));
        Assert.Equal(bytes, AknWriter.Write(new RandomDocument(seed).Next()));
    });

    [Fact]
    public void An_empty_document_is_valid()
    {
        var nothing = new Document { Kind = DocumentKind.Unknown, Language = Language.Arabic, Masthead = new(), Blocks = [] };

        Assert.Equal("doc", Written(nothing).Root!.Elements().Single().Name.LocalName);
        Assert.Empty(Errors(AknWriter.Write(nothing)));
    }

    private static void EachIsValid(Func<int, Document> document)
    {
        // Asked before the first document, so that a missing schema is a skip and not 250 failures.
        Repository.Corpus("schemas", "akomantoso30.xsd");
        Assert.All(Seeds, seed => Assert.Empty(Errors(AknWriter.Write(document(seed)))));
    }
}
