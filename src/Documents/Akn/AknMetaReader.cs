using System.Globalization;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Akn;

/// <summary>What the metadata of one text say, as they are read.</summary>
internal sealed class AknMeta
{
    public AknMetadata Said { get; set; } = new();

    public string? Language { get; set; }

    public string? Author { get; set; }

    public LocalDate? Adopted { get; set; }

    /// <summary>Where the references of the file lead, by id.</summary>
    public Dictionary<string, string> References { get; } = new(StringComparer.Ordinal);

    /// <summary>What a file of ours says of itself, by attribute; empty in another's.</summary>
    public Dictionary<string, string> Own { get; } = new(StringComparer.Ordinal);
}

/// <summary>Reads the metadata of a text: addresses, subjects, steps, vote, references.</summary>
internal sealed class AknMetaReader(AknCursor cursor, AknText text)
{
    private readonly List<AknKeyword> keywords = [];
    private readonly List<AknStep> steps = [];
    private readonly List<AknCount> counts = [];

    public AknMeta Read()
    {
        var meta = new AknMeta();
        Each(meta, part: "");
        meta.Said = meta.Said with { Keywords = keywords, Steps = steps, Counts = counts };
        return meta;
    }

    private void Each(AknMeta meta, string part)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) One(meta, part);
    }

    private void One(AknMeta meta, string part)
    {
        switch (cursor.Name)
        {
            case "FRBRWork" or "FRBRExpression" or "FRBRManifestation": Each(meta, cursor.Name); break;
            case "identification" or "classification" or "workflow" or "analysis" or "parliamentary" or "presentation" or "proprietary"
                or "footerFirstPage" or "footerFirstPageLeft" or "internalCode": Each(meta, part); break;
            case "voting":
                meta.Said = meta.Said with { VoteOutcome = cursor.Attribute("outcome") };
                Each(meta, part);
                break;
            case "count": counts.Add(Count()); break;
            case "references": References(meta); break;
            case "docketNumber": meta.Said = meta.Said with { JobNumber = text.Line() }; break;
            case "document": Own(meta); break;
            default:
                Leaf(meta, part);
                cursor.Skip();
                break;
        }
    }

    private void Leaf(AknMeta meta, string part)
    {
        switch (cursor.Name)
        {
            case "FRBRuri" when part == "FRBRWork": meta.Said = meta.Said with { Work = cursor.Attribute("value") }; break;
            case "FRBRuri" when part == "FRBRExpression": meta.Said = meta.Said with { Expression = cursor.Attribute("value") }; break;
            case "FRBRauthor" when part == "FRBRWork": meta.Author ??= cursor.Attribute("href"); break;
            case "FRBRdate" when part == "FRBRWork" && cursor.Attribute("name") == "adoption": meta.Adopted = AknMastheadReader.DateOf(cursor.Attribute("date")); break;
            case "FRBRlanguage" when part == "FRBRExpression": meta.Language = cursor.Attribute("language"); break;
            case "keyword":
                keywords.Add(new(cursor.Attribute("value") ?? "", cursor.Attribute("showAs"), cursor.Attribute("dictionary"), cursor.Attribute("href"), cursor.Attribute("refersTo")));
                break;
            case "step":
                steps.Add(new(AknMastheadReader.DateOf(cursor.Attribute("date")), cursor.Attribute("outcome") ?? "", Filled("as"), Filled("by")));
                break;
        }
    }

    private void References(AknMeta meta)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            if (cursor.Attribute("eId") is { } id && cursor.Attribute("href") is { } address) meta.References[id] = address;
            cursor.Skip();
        }
    }

    private AknCount Count()
    {
        var (kind, value) = (cursor.Attribute("refersTo"), cursor.Attribute("value"));
        List<string> voters = [];
        Voters(voters);
        return new(kind?.TrimStart('#') ?? "", int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, voters);
    }

    private void Voters(List<string> voters)
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            if (cursor.Name == "organization") voters.Add(text.Line());
            else Voters(voters);
        }
    }

    private void Own(AknMeta meta)
    {
        if (cursor.Namespace == Writing.Akn.AknXml.OwnNamespace)
        {
            foreach (var name in Writing.Akn.ResolutionMeta.OwnAttributes)
                if (cursor.Attribute(name) is { } value) meta.Own[name] = value;
        }

        cursor.Skip();
    }

    private string? Filled(string attribute) => cursor.Attribute(attribute) is { Length: > 0 } value ? value : null;
}
