using System.Text;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Resolutions;
using Dais.Kit;

namespace Dais.Documents.Tests.AkomaNtoso;

/// <summary>A text of a body that does not exist, in the shape of AKN4UN, in each language.</summary>
internal static class Lakes
{
    public static byte[] Bytes(string language) => File.ReadAllBytes(Repository.PathOf("tests", "Documents", "AkomaNtoso", $"lakes.{language}.akn.xml"));

    public static AknReading Read(string language) => AknReader.Read(Bytes(language));

    public static Resolution Resolution(string language) => Read(language).Statements[0].Resolution;

    /// <summary>The English text with something in it replaced.</summary>
    public static AknReading With(string old, string now)
    {
        var text = Encoding.UTF8.GetString(Bytes("en"));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return AknReader.Read(Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal)));
    }
}
