using System.Collections.Frozen;
using System.Text.Json;
using Dais.Kernel;

namespace Dais.Documents.Writing.Akn;

/// <summary>The addresses of a document by Akoma Ntoso's naming convention, as AKN4UN uses it.</summary>
/// <remarks>
/// <c>/akn/un/debateReport/agenda/ctoc-cop-wg.7/2024-03-11/2024-2/eng@</c>: publisher, kind, author, date, number, language. All of it
/// is the document's own data: publisher and author are read from its symbol, which says in its first parts whose document it is.
/// A document without a symbol has the author "unknown" and the number "nn", as the convention has it.
/// </remarks>
internal sealed class AknNames
{
    private static readonly FrozenDictionary<string, string> Publishers = LoadPublishers(out otherwise);
    private static readonly string otherwise;
    private static readonly FrozenSet<string> Series = new[] { "L", "CRP", "PV", "SR", "WP", "R", "INF", "NGO", "RES", "DEC", "PRST" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string expression;

    public AknNames(Document document)
    {
        var masthead = document.Masthead;
        var parts = masthead.Symbols is [var symbol, ..] ? symbol.ToString().Split('/') : [];
        var authors = parts.TakeWhile(p => !EndsAuthor(p)).ToArray();
        Country = Publishers.GetValueOrDefault(parts.FirstOrDefault() ?? "", otherwise);
        Author = authors is [] ? "unknown" : Slot(authors);
        Number = authors.Length == parts.Length ? "nn" : Slot(parts[authors.Length..]);
        Date = AknXml.Date(masthead.Issued ?? masthead.Start);
        Work = $"/akn/{Country}/{Kind(document)}/{Author}/{Date}/{Number}";
        expression = $"{Work}/{document.Language.Code3}@";
    }

    /// <summary>The publisher's slot.</summary>
    public string Country { get; }

    /// <summary>The author's slot.</summary>
    public string Author { get; }

    /// <summary>The number's slot.</summary>
    public string Number { get; }

    /// <summary>The date of issue or, where there is none, of the session; the placeholder when neither is known.</summary>
    public string Date { get; }

    /// <summary>The work: the document in any language.</summary>
    public string Work { get; }

    /// <summary>A component of the work.</summary>
    public string WorkOf(string component) => $"{Work}/!{component}/";

    /// <summary>A component of the version in this language.</summary>
    public string ExpressionOf(string component) => $"{expression}!{component}/";

    /// <summary>The version in this language.</summary>
    public string Expression => expression + "/";

    /// <summary>The version in another language.</summary>
    public string ExpressionIn(Language language) => $"{Work}/{language.Code3}@/";

    /// <summary>A component of this file.</summary>
    public string ManifestationOf(string component) => $"{expression}/!{component}.xml";

    /// <summary>This file.</summary>
    public string Manifestation => expression + ".xml";

    /// <summary>Where a document is found by its symbol: the alias that each of our documents carries, so that references meet it.</summary>
    public static string AddressOf(DocumentSymbol symbol) =>
        "/symbol/" + string.Join('/', XmlText.Legal(symbol.ToString()).Split('/').Select(Uri.EscapeDataString));

    private static string Kind(Document document) => document.Kind switch
    {
        DocumentKind.AnnotatedProvisionalAgenda => "debateReport/agenda",
        _ => "doc/document",
    };

    /// <summary>The session, the year, or the series: what follows is the number within the author's documents.</summary>
    private static bool EndsAuthor(string part) =>
        part is [>= '0' and <= '9', ..] || Series.Contains(part.Split('.')[0]);

    private static string Slot(IEnumerable<string> parts) => string.Concat(string.Join('-', parts).Select(c => c switch
    {
        >= 'A' and <= 'Z' => char.ToLowerInvariant(c),
        >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-' => c,
        _ => '-',
    }));

    private static FrozenDictionary<string, string> LoadPublishers(out string other)
    {
        using var stream = typeof(AknNames).Assembly.GetManifestResourceStream("Dais.Documents/Writing/Akn/Publishers.json")!;
        using var json = JsonDocument.Parse(stream);
        other = json.RootElement.GetProperty("otherwise").GetString()!;
        return json.RootElement.GetProperty("roots").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateArray().Select(root => (Root: root.GetString()!, Publisher: p.Name)))
            .ToFrozenDictionary(p => p.Root, p => p.Publisher, StringComparer.Ordinal);
    }
}
