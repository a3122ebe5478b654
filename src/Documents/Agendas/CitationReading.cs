using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>Reads what an agenda cites: symbols, mandates, provisions and acts.</summary>
internal static class CitationReading
{
    public static DocumentSymbol Symbol(JsonPlace place)
    {
        var text = place.Text();
        return DocumentSymbol.TryParse(text, out var symbol) ? symbol : throw place.Refuse("not-a-symbol", text);
    }

    /// <summary>A mandate names the body that adopted it, a provision its instrument.</summary>
    public static Citation Any(JsonPlace place) => place.Object("body", "instrument", "kind", "number").Find("instrument") is null ? Mandate(place) : Provision(place);

    public static Mandate Mandate(JsonPlace place)
    {
        var mandate = place.Object("body", "kind", "number");
        return new(mandate.Need("body").Text(), mandate.Need("kind").OneOf(AgendaWords.MandateKinds), mandate.Need("number").Text());
    }

    public static Provision Provision(JsonPlace place)
    {
        var provision = place.Object("instrument", "kind", "number");
        return new(provision.Need("instrument").Text(), provision.Need("kind").Text(), provision.Need("number").Text());
    }

    public static ActTold Act(JsonPlace place)
    {
        var act = place.Object("verb", "by", "to", "procedure", "what", "date", "lines");
        return new(
            act.Need("verb").Text(), act.Need("by").Text(), act.Find("to")?.Text(), act.Find("procedure")?.Text(), act.Find("what")?.Text(),
            act.Need("date").Date())
        {
            Source = Lines(act, "lines"),
        };
    }

    public static LineSpan? Lines(JsonPlace parent, string key)
    {
        if (parent.Find(key) is not { } place) return null;
        var lines = place.Each(l => l.WholeNumber(1, int.MaxValue));
        return lines.Count == 2 && lines[0] <= lines[1] ? new LineSpan(lines[0], lines[1]) : throw place.Refuse("not-lines");
    }

    public static Label LabelOf(JsonPlace parent)
    {
        var audiences = parent.All("label", a => a.OneOf(AgendaWords.Audiences));
        return audiences.Count == 0 ? Label.Public : Label.For(audiences.Aggregate((a, b) => a | b));
    }
}
