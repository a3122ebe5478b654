namespace Dais.Documents.Reading.Docx;

/// <summary>The parts that a part refers to, within the archive; what lies outside is counted and never asked for.</summary>
internal sealed class DocxRelations
{
    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byType = new(StringComparer.Ordinal);

    /// <summary>How many relations lead out of the file and are more than links of the text.</summary>
    internal int Outside { get; private set; }

    /// <summary>The relations of a part; of the whole package for "".</summary>
    internal static DocxRelations Of(DocxArchive archive, string part)
    {
        var relations = new DocxRelations();
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var file = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        foreach (var relation in WordXml.Blocks(archive.Part(file), "Relationships", depth: 1)) relations.Add(relation, folder);
        return relations;
    }

    /// <summary>The part of a type ("styles", "footnotes"); null when there is none.</summary>
    internal string? OfType(string type) => byType.GetValueOrDefault(type);

    internal string? OfId(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    private void Add(WordElement relation, string folder)
    {
        if (relation["Target"] is not { } target || relation["Type"] is not { } type) return;
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (string.Equals(relation["TargetMode"], "External", StringComparison.OrdinalIgnoreCase))
        {
            if (kind is not ("hyperlink" or "attachedTemplate")) Outside++;
            return;
        }

        var place = Resolved(folder, target);
        byType.TryAdd(kind, place);
        if (relation["Id"] is { } id) byId.TryAdd(id, place);
    }

    /// <summary>The name of the part that a target means.</summary>
    /// <exception cref="UnreadableDocxException">It leads out of the archive.</exception>
    private static string Resolved(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var part in (target.StartsWith('/') ? target[1..] : folder + target).Split('/'))
        {
            if (part is "." or "") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else throw new UnreadableDocxException("archive-name-unsafe", target.Length > 80 ? target[..80] : target);
        }

        return string.Join('/', parts);
    }
}
