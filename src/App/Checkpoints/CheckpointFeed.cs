using System.Globalization;
using System.Text;
using System.Xml;
using Dais.Kernel;
using Dais.Record.Proof;
using NodaTime.Text;

namespace Dais.App.Checkpoints;

/// <summary>The checkpoints as a feed that anyone may follow and keep.</summary>
internal static class CheckpointFeed
{
    /// <summary>The most checkpoints a feed holds; each has an address of its own besides.</summary>
    private const int Longest = 200;

    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private static readonly PhraseBook book = PhraseBook.Load(typeof(CheckpointFeed).Assembly, "dais/Checkpoints/Phrases.json");

    /// <summary>The last checkpoints in JSON: an object whose property "checkpoints" holds them in their order.</summary>
    internal static string Json(CheckpointFolder folder) => $$"""{"checkpoints":[{{string.Join(',', Latest(folder).Select(c => c.ToJson()))}}]}""";

    /// <summary>The last checkpoints in Atom, the newest first. Its addresses are relative: what a request calls the server is not repeated.</summary>
    internal static string Atom(CheckpointFolder folder, Language language)
    {
        var latest = Latest(folder);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", AtomNamespace);
            xml.WriteAttributeString("xml", "lang", null, language.Code);
            Write(xml, "id", latest is [var first, ..] ? $"urn:dais:record:{first.Record}" : "urn:dais:checkpoints");
            Write(xml, "title", book.Say("title", language));
            Write(xml, "updated", latest is [.., var last] ? InstantPattern.General.Format(last.At) : "1970-01-01T00:00:00Z");
            Link(xml, "self", $"/{language}/checkpoints.atom");
            Link(xml, "alternate", "/checkpoints.json");
            xml.WriteStartElement("author", AtomNamespace);
            Write(xml, "name", "Dais");
            xml.WriteEndElement();
            foreach (var checkpoint in latest.Reverse()) Write(xml, checkpoint, language);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static IReadOnlyList<Checkpoint> Latest(CheckpointFolder folder) => [.. folder.Positions.TakeLast(Longest).Select(p => folder.Find(p)!)];

    private static void Write(XmlWriter xml, Checkpoint checkpoint, Language language)
    {
        xml.WriteStartElement("entry", AtomNamespace);
        Write(xml, "id", $"urn:dais:checkpoint:{checkpoint.Digest}");
        Write(xml, "title", book.Say("entry", language, checkpoint.Position.ToString(CultureInfo.InvariantCulture)));
        Write(xml, "updated", InstantPattern.General.Format(checkpoint.At));
        Link(xml, "alternate", string.Create(CultureInfo.InvariantCulture, $"/checkpoints/{checkpoint.Position}.json"));
        xml.WriteStartElement("content", AtomNamespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString($"{checkpoint.Statement}signature {Convert.ToBase64String(checkpoint.Signature.Span)}\n");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, AtomNamespace, text);

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
