using System.Collections.Frozen;
using System.Text.Json;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Writing.Akn;

/// <summary>The addresses of a document by Akoma Ntoso's naming convention, as AKN4UN uses it.</summary>
/// <remarks>
/// <c>/akn/un/debateReport/agenda/ctoc-cop-wg.7/2024-03-11/2024-2/eng@</c>: publisher, kind, author, date, number, language. All of it
/// is the document's own data: publisher and author are read from its symbol, which says in its first parts whose document it is.
/// A document without a symbol has the author "unknown" and the number "nn", as the convention has it.
/// </remarks>
internal sealed class AknNames
{
    private static readonly FrozenDictionary<string, string> Publishers = LoadPublishers(out otherwise, out Organs);
    private static readonly FrozenDictionary<string, string> Organs;
    private static readonly string otherwise;

    private readonly string expression;

    public AknNames(Document document)
        : this(document.Masthead.Symbols, Kind(document), document.Masthead.Issued ?? document.Masthead.Start, document.Language)
    {
    }

    /// <param name="symbols">The document's own symbols.</param>
    /// <param name="kind">The document's type and subtype: statement/deliberation.</param>
    /// <param name="date">Its date; null for none.</param>
    /// <param name="language">Its language.</param>
    /// <param name="author">The author's slot, where it is not what the symbol says.</param>
    /// <param name="number">The number, where it is not what the symbol says.</param>
    public AknNames(IReadOnlyList<DocumentSymbol> symbols, string kind, LocalDate? date, Language language, string? author = null, string? number = null)
    {
        var symbol = symbols.Count > 0 ? symbols[0] : null;
        Country = Publishers.GetValueOrDefault(symbol?.Root ?? "", otherwise);
        var authors = symbol?.Parts.TakeWhile(IsAuthor).ToList() ?? [];
        Author = author ?? Slot(authors, otherwise: "unknown");
        Parent = Slot(authors.SkipLast(1), otherwise: Author);
        Number = number is { Length: > 0 } ? Slot(number) : Slot(symbol?.Parts.SkipWhile(IsAuthor), otherwise: "nn");
        Date = AknXml.Date(date);
        Work = $"/akn/{Country}/{kind}/{Author}/{Date}/{Number}";
        expression = $"{Work}/{language.Code3}@";
    }

    /// <summary>The author's slot of an organ whose documents AKN4UN names by it: unga; null for another organ.</summary>
    public static string? AuthorOf(string? organ) => organ is null ? null : Organs.GetValueOrDefault(organ);

    /// <summary>The publisher's slot.</summary>
    public string Country { get; }

    /// <summary>The author's slot.</summary>
    public string Author { get; }

    /// <summary>The slot of the body above the author: ctoc-cop over ctoc-cop-wg.7.</summary>
    public string Parent { get; }

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
        "/symbol/" + string.Join('/', XmlText.Legal(symbol.AsFirstIssued.ToString()).Split('/').Select(Uri.EscapeDataString));

    private static string Kind(Document document) => document.Kind switch
    {
        DocumentKind.AnnotatedProvisionalAgenda => "debateReport/agenda",
        DocumentKind.WorkingGroupReport => "debateReport/report",
        _ => "doc/document",
    };

    /// <summary>The symbol's first parts say whose document it is; from the session or the series on they number it.</summary>
    private static bool IsAuthor(SymbolPart part) => part.Kind is SymbolPartKind.Root or SymbolPartKind.Body or SymbolPartKind.Opaque;

    private static string Slot(IEnumerable<SymbolPart>? parts, string otherwise)
    {
        var text = string.Join('-', parts?.Select(p => p.Text) ?? []);
        return text.Length == 0 ? otherwise : Slot(text);
    }

    private static string Slot(string text) => string.Concat(text.Select(Slotted));

    private static char Slotted(char c) => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c == '.' ? c : '-';

    private static FrozenDictionary<string, string> LoadPublishers(out string other, out FrozenDictionary<string, string> organs)
    {
        using var stream = typeof(AknNames).Assembly.GetManifestResourceStream("Dais.Documents/Writing/Akn/Publishers.json")!;
        using var json = JsonDocument.Parse(stream);
        other = json.RootElement.GetProperty("otherwise").GetString()!;
        organs = json.RootElement.GetProperty("organs").EnumerateObject().ToFrozenDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        return json.RootElement.GetProperty("roots").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateArray().Select(root => (Root: root.GetString()!, Publisher: p.Name)))
            .ToFrozenDictionary(p => p.Root, p => p.Publisher, StringComparer.Ordinal);
    }
}
