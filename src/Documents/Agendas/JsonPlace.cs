using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Dais.Documents.Agendas;

/// <summary>A value of a JSON file and where it stands, so that what is wrong with it can be told with its path.</summary>
internal readonly struct JsonPlace(JsonElement element, string path)
{
    /// <summary>Hours as 10:00.</summary>
    public static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The JSON path.</summary>
    public string Path => path;

    /// <summary>Whether it is text.</summary>
    public bool IsText => element.ValueKind == JsonValueKind.String;

    /// <summary>The property's value; null where it is absent or null.</summary>
    public JsonPlace? Find(string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? new(value, $"{path}.{key}") : null;

    /// <summary>The property's value, which must be there.</summary>
    public JsonPlace Need(string key) => Find(key) ?? throw Refuse("missing", key);

    /// <summary>An object, none of whose keys is a known one mistyped. Keys that resemble none are another tool's, and are left alone.</summary>
    public JsonPlace Object(params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Refuse("not-an-object", Found);
        foreach (var property in element.EnumerateObject())
        {
            if (NearMiss.Of(property.Name, known) is { } meant) throw Refuse("mistyped-key", property.Name, meant);
        }

        return this;
    }

    /// <summary>The keys of an object, in order.</summary>
    public IEnumerable<string> Keys => element.EnumerateObject().Select(p => p.Name);

    /// <summary>The values of an array, or of a property that is absent.</summary>
    public IReadOnlyList<T> All<T>(string key, Func<JsonPlace, T> read) => Find(key)?.Each(read) ?? [];

    /// <summary>The values of an array.</summary>
    public IReadOnlyList<T> Each<T>(Func<JsonPlace, T> read)
    {
        if (element.ValueKind != JsonValueKind.Array) throw Refuse("not-an-array", Found);
        var values = new List<T>(element.GetArrayLength());
        foreach (var value in element.EnumerateArray())
            values.Add(read(new(value, $"{path}[{values.Count}]")));
        return values;
    }

    public string Text()
    {
        if (!IsText) throw Refuse("not-a-text", Found);
        return element.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Refuse("blank");
    }

    public int WholeNumber(int least, int most) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Refuse("not-a-number", least, most, Found);

    public bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Refuse("not-a-flag", Found),
    };

    public LocalDate Date()
    {
        var text = Text();
        return LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw Refuse("not-a-date", text);
    }

    public LocalTime Time()
    {
        var text = Text();
        return Hour.Parse(text) is { Success: true } time ? time.Value : throw Refuse("not-an-hour", text);
    }

    public T OneOf<T>(FrozenDictionary<string, T> words)
    {
        var text = Text();
        return words.TryGetValue(text, out var value)
            ? value
            : throw Refuse("not-one-of", text, string.Join(", ", words.Keys.Order(StringComparer.Ordinal)));
    }

    public AgendaFormatException Refuse(string key, params object?[] details) => new(key, path, details);

    private string Found
    {
        get
        {
            var text = element.GetRawText();
            return text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
        }
    }
}
