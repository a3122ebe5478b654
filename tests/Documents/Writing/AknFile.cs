using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Dais.Documents.Writing;
using Dais.Kit;

namespace Dais.Documents.Tests.Writing;

/// <summary>Akoma Ntoso as the tests look at it.</summary>
internal static class AknFile
{
    public static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    public static readonly XNamespace Own = "urn:dais:akoma-ntoso:1";

    private static readonly Lazy<XmlSchemaSet> Schemas = new(LoadSchemas);

    /// <summary>What the writer made, parsed.</summary>
    public static XDocument Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public static XDocument Written(Document document) => Read(AknWriter.Write(document));

    /// <summary>What OASIS's schema finds wrong; the test is skipped where the schema is not beside the checkout.</summary>
    public static IReadOnlyList<string> Errors(byte[] bytes)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ProcessIdentityConstraints;
        settings.ValidationEventHandler += (_, e) => errors.Add($"line {e.Exception.LineNumber}: {e.Message}");
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
        }

        return errors;
    }

    private static XmlSchemaSet LoadSchemas()
    {
        var path = Repository.Corpus("schemas", "akomantoso30.xsd");
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() });
        schemas.Add(null, reader);
        schemas.Compile();
        Assert.True(schemas.GlobalElements.Contains(new XmlQualifiedName("akomaNtoso", Akn.NamespaceName)));
        return schemas;
    }
}
