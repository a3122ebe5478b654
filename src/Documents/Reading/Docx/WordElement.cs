namespace Dais.Documents.Reading.Docx;

/// <summary>An element of a part: what a reader of text needs of it, and no more.</summary>
/// <param name="name">Its name: Word's own without a prefix, others with one ("mc:Choice", "m:t", "x:…" for whatever else).</param>
internal sealed class WordElement(string name)
{
    private List<WordElement>? within;
    private List<KeyValuePair<string, string>>? attributes;

    internal string Name { get; } = name;

    /// <summary>The characters directly within.</summary>
    internal string Text { get; private set; } = "";

    internal IReadOnlyList<WordElement> Within => within ?? (IReadOnlyList<WordElement>)[];

    /// <summary>An attribute's value; null when it is not there.</summary>
    internal string? this[string attribute]
    {
        get
        {
            if (attributes is null) return null;
            foreach (var (key, value) in attributes)
                if (key == attribute) return value;
            return null;
        }
    }

    internal string? Value => this["val"];

    /// <summary>The first element of a name directly within.</summary>
    internal WordElement? Find(string child)
    {
        if (within is null) return null;
        foreach (var element in within)
            if (element.Name == child) return element;
        return null;
    }

    /// <summary>A property that is on, off or not said: &lt;w:vanish/&gt;, &lt;w:vanish w:val="0"/&gt;.</summary>
    internal bool? Switch(string child) => Find(child) is { } found ? found.Value is not ("0" or "false" or "off") : null;

    internal int? Number(string child) => AsNumber(Find(child)?.Value);

    internal static int? AsNumber(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    internal void Add(WordElement child) => (within ??= []).Add(child);

    internal void Add(string attribute, string value) => (attributes ??= []).Add(new(attribute, value));

    internal void Say(string text) => Text = Text.Length == 0 ? text : Text + text;
}
