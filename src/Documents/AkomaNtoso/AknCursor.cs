using System.Globalization;
using System.Xml;
using Dais.Documents.Reading;

namespace Dais.Documents.AkomaNtoso;

/// <summary>An element whose children are being read.</summary>
internal readonly record struct AknScope(int Depth, bool IsEmpty);

/// <summary>Goes through a file once, forwards, within the limits. After a fault or a refusal it answers as if the file ended there.</summary>
/// <remarks>
/// Whoever reads an element must have read it to its end when it returns: that is what keeps scopes simple. Comments and processing
/// instructions are passed over; the original keeps them.
/// </remarks>
internal sealed class AknCursor : IDisposable
{
    private readonly XmlReader reader;
    private readonly IXmlLineInfo place;
    private readonly byte[] bytes;
    private readonly char[] chunk = new char[1024];
    private int elements;
    private bool hasOwn;

    public AknCursor(byte[] bytes)
    {
        this.bytes = bytes;
        reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings(DtdProcessing.Prohibit));
        place = (IXmlLineInfo)reader;
    }

    /// <summary>Why reading stopped before the end; null when it did not.</summary>
    public Finding? Stop { get; private set; }

    /// <summary>The local name of the element.</summary>
    public string Name => reader.LocalName;

    /// <summary>The namespace of the element.</summary>
    public string Namespace => reader.NamespaceURI;

    /// <summary>The line of the file, from 1.</summary>
    public int Line => place.LineNumber;

    /// <summary>Whether it stands at an element.</summary>
    public bool IsElement => reader.NodeType == XmlNodeType.Element;

    /// <summary>The text it stands at, piece by piece, without making a string of it.</summary>
    public void TextInto(PassageDraft draft)
    {
        if (reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            draft.Blank();
            return;
        }

        try
        {
            int count;
            while ((count = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0) draft.Append(chunk.AsSpan(0, count));
        }
        catch (XmlException fault)
        {
            // A long text is parsed as it is taken, so that its fault is met here.
            Stop = NotWellFormed(fault);
        }
    }

    /// <summary>How a file from outside is read: no document type, nothing fetched, bounded.</summary>
    public static XmlReaderSettings Settings(DtdProcessing dtd) => new()
    {
        DtdProcessing = dtd,
        XmlResolver = null,
        MaxCharactersInDocument = AknLimits.LargestSize,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>An attribute without a prefix; null where there is none.</summary>
    /// <remarks>By walking the few there are: asking the reader by name costs a hash of the name each time.</remarks>
    public string? Attribute(string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more && value is null; more = reader.MoveToNextAttribute())
            if (reader.Prefix.Length == 0 && reader.LocalName == name) value = reader.Value;
        reader.MoveToElement();
        return value;
    }

    /// <summary>An attribute of our own namespace; null where there is none.</summary>
    public string? Own(string name) => hasOwn && reader.AttributeCount > 0 ? reader.GetAttribute(name, Writing.Akn.AknXml.OwnNamespace) : null;

    /// <summary>Begins the children of the element.</summary>
    public AknScope Enter() => new(reader.Depth, reader.IsEmptyElement);

    /// <summary>Goes to the next child element; false at the end of the parent. Text between children is passed over.</summary>
    public bool NextElement(AknScope parent)
    {
        if (parent.IsEmpty) return false;
        while (Read())
        {
            if (reader.NodeType == XmlNodeType.Element) return true;
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= parent.Depth) return false;
        }

        return false;
    }

    /// <summary>Goes to the next child, element or text; false at the end of the parent.</summary>
    public bool NextNode(AknScope parent)
    {
        if (parent.IsEmpty) return false;
        while (Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    return true;
                case XmlNodeType.EndElement when reader.Depth <= parent.Depth:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Passes over the element with all that is in it.</summary>
    public void Skip()
    {
        var scope = Enter();
        if (scope.IsEmpty) return;
        while (Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= scope.Depth) return;
        }
    }

    /// <summary>Goes to the root element; false where there is none.</summary>
    public bool Root()
    {
        while (Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            hasOwn = DeclaresOwn();
            return true;
        }

        return false;
    }

    /// <summary>Reads on to the end, so that a fault after the last element is found as well.</summary>
    public void Finish()
    {
        while (Read())
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    /// <summary>Whether the root declares our namespace, as it does in every file of ours: elsewhere nobody looks for it.</summary>
    private bool DeclaresOwn()
    {
        var declares = false;
        while (reader.MoveToNextAttribute()) declares |= reader.Value == Writing.Akn.AknXml.OwnNamespace;
        reader.MoveToElement();
        return declares;
    }

    private bool Read()
    {
        if (Stop is not null) return false;
        try
        {
            return reader.Read() && (reader.NodeType != XmlNodeType.Element || IsWithinLimits());
        }
        catch (XmlException fault)
        {
            Stop = elements == 0 && HasDocumentType() ? new("akn-has-dtd", Severity.Error, Math.Max(1, fault.LineNumber), "<!DOCTYPE") : NotWellFormed(fault);
            return false;
        }
    }

    private bool IsWithinLimits()
    {
        elements++;
        Stop = reader.Depth > AknLimits.Deepest ? Refusal("akn-is-too-deep", AknLimits.Deepest)
            : reader.AttributeCount > AknLimits.MostAttributes ? Refusal("akn-has-too-many-attributes", AknLimits.MostAttributes)
            : elements > AknLimits.MostElements ? Refusal("akn-has-too-many-elements", AknLimits.MostElements)
            : null;
        return Stop is null;
    }

    private Finding Refusal(string code, int limit) => new(code, Severity.Error, Line, $"<{reader.Name}>", limit.ToString(CultureInfo.InvariantCulture));

    private Finding NotWellFormed(XmlException fault) =>
        new("akn-not-well-formed", Severity.Error, Math.Max(1, fault.LineNumber), AknFault.Around(bytes, fault), fault.LinePosition.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether it is the document type that was not read: without it the root element is reached.</summary>
    private bool HasDocumentType()
    {
        try
        {
            using var again = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings(DtdProcessing.Ignore));
            return again.MoveToContent() == XmlNodeType.Element;
        }
        catch (XmlException)
        {
            // The file is broken before its root even when the document type is passed over; that is the fault to report.
            return false;
        }
    }
}
