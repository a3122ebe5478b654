using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Documents;

/// <summary>The label of a thing that can only be handed out whole, such as a file as it was uploaded: that of its most confidential part.</summary>
public static class WholeLabel
{
    /// <summary>The label of the whole document.</summary>
    public static Label LabelOfTheWhole(this Document document) => Of(Labels(document.Blocks));

    /// <summary>The label of the whole agenda.</summary>
    public static Label LabelOfTheWhole(this ProvisionalAgenda agenda) => Of(agenda.LabelsOfParts());

    /// <summary>The label of each part of an agenda.</summary>
    public static IEnumerable<Label> LabelsOfParts(this ProvisionalAgenda agenda) =>
        agenda.Items.SelectMany(i => i.SubItems.Prepend<AgendaEntry>(i)).SelectMany(Labels);

    private static Label Of(IEnumerable<Label> labels) => labels.Aggregate(Label.Public, (whole, part) => whole.And(part));

    private static IEnumerable<Label> Labels(IEnumerable<Block> blocks) => blocks.SelectMany(b => Labels(b.Within()).Prepend(b.Label));

    private static IEnumerable<Label> Labels(AgendaEntry entry) =>
        [entry.Label, .. entry.Annotation.Select(p => p.Label), .. entry.Documents.Select(d => d.Label)];
}
