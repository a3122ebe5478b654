using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dais.Documents.Reports;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Record.Acts;

namespace Dais.Documents.Register;

/// <summary>The JSON in which structures are kept: every part and every value of the model, so that what is read back is what was kept.</summary>
internal static class KeptTextJson
{
    private static readonly JsonSerializerOptions shape = MakeShape();

    public static byte[] Write(KeptText text) => JsonSerializer.SerializeToUtf8Bytes(text, shape);

    public static KeptText Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptText>(json, shape) switch
            {
                { Form: 1, Resolution: null, Report: null } or null => throw new InvalidDataException("What is kept holds no document."),
                { Form: 1 } text => text,
                _ => throw new InvalidDataException("The structure was kept by a later version of the program."),
            };
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("What is kept is no structure of a document.", wrong);
        }
    }

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
            (typeof(ReportSection), "section"), (typeof(ReportParagraph), "report-paragraph"),
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
            if (property.PropertyType == typeof(Label)) property.ShouldSerialize = (_, value) => !Equals(value, Label.Public);
            else if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))) property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
        }
    }
}
