using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dais.Documents.Clearing;
using Dais.Documents.Resolutions;
using Dais.Record.Acts;

namespace Dais.Documents.Register;

/// <summary>The structure of a version, as it was read when it was kept: a better reader of a later day does not change what stands on the record.</summary>
public sealed record KeptText
{
    private static readonly JsonSerializerOptions shape = MakeShape();

    /// <summary>The form of the JSON; it goes up when an older program could not read it any more.</summary>
    public int Form { get; init; } = 1;

    /// <summary>The resolution or decision.</summary>
    public required Resolution Resolution { get; init; }

    /// <summary>Its parts, in the order of the text.</summary>
    public IReadOnlyList<Part> Parts => Resolution.Parts;

    /// <summary>What it asks, and of whom, as the reader found it.</summary>
    public IReadOnlyList<Request> Requests { get; init; } = [];

    /// <summary>The title.</summary>
    public Passage? Title => Resolution.Title;

    /// <summary>The footnotes, in the order of their first call.</summary>
    public IReadOnlyList<Note> Notes => Resolution.Notes;

    /// <summary>The lines after the text.</summary>
    public IReadOnlyList<Passage> Conclusions => Resolution.Conclusions;

    /// <summary>The ids of its parts, in the order of the text.</summary>
    public IReadOnlyList<string> PartIds() => [.. ClearedParts.Every(Parts).Select(p => p.Id).OfType<string>()];

    /// <summary>To whom it is distributed.</summary>
    public Distribution? Distribution => Resolution.Distribution;

    /// <summary>The number of the paragraph that a part is or stands in; null where it has none.</summary>
    public int? ParagraphOf(string part) =>
        ClearedParts.Every(Parts).OfType<OperativeParagraph>().FirstOrDefault(p => p.Id == part || ClearedParts.Every(p.Within).Any(w => w.Id == part))?.Number;

    /// <summary>The structure with the labels that its parts got since it was kept.</summary>
    public KeptText Labelled(IReadOnlyDictionary<string, Kernel.Label> labels) =>
        labels.Count == 0 ? this : this with { Resolution = Resolution with { Parts = ClearedParts.Labelled(Parts, labels) } };

    /// <summary>The structure as a reader with a clearance may see it: a request goes with the part that asks.</summary>
    public KeptText For(Kernel.Clearance clearance)
    {
        var resolution = Resolution.For(clearance);
        if (ReferenceEquals(resolution, Resolution)) return this;
        var hidden = IdsOf(Parts);
        hidden.ExceptWith(IdsOf(resolution.Parts));
        // A paragraph of which a point is hidden would say the point's words in its request.
        return this with { Resolution = resolution, Requests = [.. Requests.Where(r => r.Part is not { } part || (!hidden.Contains(part) && !hidden.Any(h => h.StartsWith(part + "__", StringComparison.Ordinal))))] };
    }

    /// <summary>The label of each part.</summary>
    public IEnumerable<Kernel.Label> Labels() => ClearedParts.Every(Parts).Select(p => p.Label);

    /// <summary>The JSON that is kept; the same structure always gives the same bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, shape);

    /// <summary>Reads what was kept.</summary>
    /// <exception cref="InvalidDataException">It was not written by this program, or by a later version of it.</exception>
    public static KeptText Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptText>(json, shape) is { Form: 1 } text ? text : throw new InvalidDataException("The structure was kept by a later version of the program.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("What is kept is no structure of a document.", wrong);
        }
    }

    private static HashSet<string> IdsOf(IReadOnlyList<Part> parts) => ClearedParts.Every(parts).Select(p => p.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static JsonSerializerOptions MakeShape() => new(JsonSerializerDefaults.Web)
    {
        // It is read by this program and by people, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 512,
        Converters = { new JsonStringEnumConverter(), new LocalDateJson(), new LabelJson(), new SymbolJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameParts, LeaveOutWhatIsEmpty } },
    };

    private static void NameParts(JsonTypeInfo type)
    {
        if (type.Type != typeof(Part)) return;
        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "is" };
        foreach (var (part, word) in new (Type, string)[]
        {
            (typeof(EnactingFormula), "formula"), (typeof(Recital), "recital"), (typeof(OperativeParagraph), "paragraph"), (typeof(Point), "point"),
            (typeof(Heading), "heading"), (typeof(PlainText), "text"), (typeof(Row), "row"), (typeof(Grid), "table"), (typeof(Annex), "annex"),
        })
        {
            type.PolymorphismOptions.DerivedTypes.Add(new(part, word));
        }
    }

    // An empty list and a public label are what a part has when nothing is said.
    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p is { AssociatedParameter: null, IsRequired: false }))
        {
            if (property.PropertyType == typeof(Kernel.Label)) property.ShouldSerialize = (_, value) => !Equals(value, Kernel.Label.Public);
            else if (typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string)) property.ShouldSerialize = (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }
}
