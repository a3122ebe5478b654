using System.Text;
using System.Xml;

namespace Dais.Documents.Writing.Html;

/// <summary>HTML as it is written: every element closed, every text encoded, so that it is well-formed XML as well.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new(16 * 1024);

    /// <summary>An element and what stands in it.</summary>
    public HtmlText Element(string name, ReadOnlySpan<(string Name, string? Value)> attributes, Action within)
    {
        Open(name, attributes);
        within();
        return Close(name);
    }

    /// <summary>An element that holds words alone.</summary>
    public HtmlText Element(string name, ReadOnlySpan<(string Name, string? Value)> attributes, string text)
    {
        Open(name, attributes);
        return Text(text).Close(name);
    }

    /// <summary>An element that never holds anything: meta, link.</summary>
    public HtmlText Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        html.Append("/>");
        return this;
    }

    /// <summary>Words, encoded; characters that XML forbids are left out.</summary>
    public HtmlText Text(string text)
    {
        Encode(text);
        return this;
    }

    /// <summary>Markup of ours: the document type, a style sheet.</summary>
    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>A new line of the source, for those who read it.</summary>
    public HtmlText Line()
    {
        html.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    private void Open(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        html.Append('>');
    }

    private void Begin(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            html.Append(' ').Append(attribute).Append("=\"");
            Encode(value);
            html.Append('"');
        }
    }

    private HtmlText Close(string name)
    {
        html.Append("</").Append(name).Append('>');
        return this;
    }

    private void Encode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '&': html.Append("&amp;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                default: AppendLegal(text, ref i); break;
            }
        }
    }

    private void AppendLegal(string text, ref int i)
    {
        if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) html.Append(text[i]).Append(text[++i]);
        else if (XmlConvert.IsXmlChar(text[i]) && text[i] is not ('\r' or (>= '\u007F' and <= '\u009F'))) html.Append(text[i]);
    }
}
