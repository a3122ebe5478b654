using System.Xml;

namespace Dais.Documents.Writing.Akn;

/// <summary>Gives every part its eId: the block's own id, or one made of its parent's, as Akoma Ntoso's naming convention does.</summary>
/// <remarks>
/// An eId is unique in the file and a valid XML name. A block's own id that is no name is encoded (reversibly, as .NET encodes names);
/// of two blocks with one id the first keeps it. Made-up ids give way to the blocks' own.
/// </remarks>
internal sealed class AknIds
{
    private readonly HashSet<string> own = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public AknIds(Document document) => Reserve(document.Blocks, inAgenda: false);

    /// <summary>The ids of parts that are no blocks.</summary>
    public AknIds(IEnumerable<string?> ids) => own.UnionWith(ids.Select(Encoded).OfType<string>());

    /// <summary>The eId of a part, to be asked for once, when it is written.</summary>
    public string Of(string? id, string? parent, string kind) =>
        Encoded(id) is { } name && own.Contains(name) ? FirstFree(name) : Numbered(parent is null ? kind : $"{parent}__{kind}");

    /// <summary>The eId of a block, to be asked for once, when it is written.</summary>
    public string Of(Block block, string? parent, string kind) => Of(block.Id, parent, kind);

    /// <summary>An eId for a part that is no block: the wish, or the wish with a number.</summary>
    public string Named(string wish) => Encoded(wish) is { } name && !own.Contains(name) ? FirstFree(name) : Numbered(Encoded(wish) ?? "part");

    /// <summary>An eId with the next number of its kind: note_1, note_2.</summary>
    public string Numbered(string kind)
    {
        string id;
        do
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}_{counts[kind]}");
        }
        while (own.Contains(id) || !taken.Add(id));
        return id;
    }

    /// <summary>The address of a block within the file, or null when no block has that id.</summary>
    public string? AddressOf(string? id) => Encoded(id) is { } name && own.Contains(name) ? "#" + name : null;

    private string FirstFree(string name) => taken.Add(name) ? name : Numbered(name);

    private static string? Encoded(string? id) => string.IsNullOrEmpty(id) ? null : XmlConvert.EncodeLocalName(id);

    /// <summary>The list of the items itself is not written: its items stand in the agenda's container.</summary>
    private void Reserve(IEnumerable<Block> blocks, bool inAgenda)
    {
        foreach (var block in blocks)
        {
            if (!(inAgenda && block is ListBlock) && Encoded(block.Id) is { } id) own.Add(id);
            Reserve(block.Within(), inAgenda && block is ListBlock or ListItem || block is Section { Role: SectionRole.Agenda });
        }
    }
}
