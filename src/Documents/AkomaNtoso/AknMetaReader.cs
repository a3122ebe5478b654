using System.Globalization;
using Dais.Documents.Resolutions;
using NodaTime;

namespace Dais.Documents.AkomaNtoso;

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
internal sealed class AknMetaReader(AknCursor cursor, AknText text, bool isWhole)
{
    private readonly List<AknKeyword> keywords = [];
    private readonly List<AknStep> steps = [];
    private readonly List<AknCount> counts = [];

    /// <summary>The notes that stand in the metadata, each with its mark, where it has one.</summary>
    public List<(string? Mark, Passage Words)> Uncalled { get; } = [];

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
            case "classification" or "analysis" or "presentation" when !isWhole: cursor.Skip(); break;
            case "FRBRWork" or "FRBRExpression" or "FRBRManifestation": Each(meta, cursor.Name); break;
            case "identification" or "classification" or "workflow" or "analysis" or "parliamentary" or "presentation" or "proprietary" or "otherAnalysis"
                or "footerFirstPage" or "footerFirstPageLeft" or "internalCode":
                Each(meta, part); break;
            case "voting":
                meta.Said = meta.Said with { VoteOutcome = cursor.Attribute("outcome") };
                Each(meta, part);
                break;
            case "count": counts.Add(Count()); break;
            case "references": References(meta); break;
            case "docketNumber": meta.Said = meta.Said with { JobNumber = text.Line() }; break;
            case "document": Own(meta); break;
            case "notes": Notes(); break;
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
                keywords.Add(new(cursor.Attribute("value") ?? "", cursor.Attribute("showAs"), cursor.Attribute("dictionary"), cursor.Attribute("href") ?? cursor.Own("address"), cursor.Attribute("refersTo") ?? cursor.Own("refersTo")));
                break;
            case "step":
                steps.Add(StepOf());
                break;
        }
    }

    /// <summary>Notes that nothing calls.</summary>
    private void Notes()
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) Uncalled.Add((cursor.Attribute("marker"), text.Passage()));
    }

    /// <summary>In a file of ours the words of the step stand in our own namespace, beside references to terms.</summary>
    private AknStep StepOf()
    {
        var date = AknMastheadReader.DateOf(cursor.Attribute("date"));
        return cursor.Own("outcome") is { } outcome
            ? new(date, outcome, cursor.Own("as"), cursor.Own("by"))
            : new(date, cursor.Attribute("outcome") ?? "", Filled("as"), Filled("by"));
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
        var (kind, value) = (cursor.Attribute("refersTo") ?? cursor.Attribute("for"), cursor.Attribute("value"));
        List<string> voters = [.. (cursor.Attribute("voters") ?? "").Split(Writing.Akn.ResolutionMeta.VotersApart, StringSplitOptions.RemoveEmptyEntries)];
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
            meta.Said = meta.Said with { Meeting = cursor.Attribute("meeting"), JobNumber = cursor.Attribute("job") };
        }

        cursor.Skip();
    }

    private string? Filled(string attribute) => cursor.Attribute(attribute) is { Length: > 0 } value ? value : null;
}
