using System.Text;
using NodaTime.Text;

namespace Dais.Directory.Instruments;

/// <summary>Who takes part in an instrument as a table in CSV (RFC 4180): names in the reader's language, everything else as data. The reader of lists reads it back.</summary>
internal static class ParticipantsCsv
{
    private static readonly string[] fixedHeadings = ["Code", "Participant", "Regional group", "Status", "In force since"];

    private static readonly Dictionary<ActionKind, string> headings = new()
    {
        [ActionKind.Signature] = "Signature",
        [ActionKind.SuccessionToSignature] = "Succession to signature",
        [ActionKind.DefinitiveSignature] = "Definitive signature",
        [ActionKind.DefinitiveSignatureOrParticipation] = "Definitive signature or participation",
        [ActionKind.Participation] = "Participation",
        [ActionKind.Ratification] = "Ratification",
        [ActionKind.Acceptance] = "Acceptance",
        [ActionKind.Approval] = "Approval",
        [ActionKind.FormalConfirmation] = "Formal confirmation",
        [ActionKind.Accession] = "Accession",
        [ActionKind.Succession] = "Succession",
        [ActionKind.Withdrawal] = "Withdrawal",
    };

    internal static string Write(InstrumentView view)
    {
        var kinds = Enum.GetValues<ActionKind>().Where(k => view.List.Act.Rows.Any(r => r.Actions.Any(a => a.Kind == k))).ToList();
        var text = new StringBuilder();
        Append(text, [.. fixedHeadings, .. kinds.Select(k => headings[k])]);
        foreach (var line in view.Lines.Concat(view.Question is { Group: null, Status: null } ? view.Organizations : []))
        {
            Append(text,
            [
                line.Participant.Alpha3,
                line.Participant.ShortName(view.Language),
                line.Participant.RegionalGroup?.Name[view.Language] ?? "",
                InstrumentWords.KeyOf(line.Status),
                line.InForce is { } day ? LocalDatePattern.Iso.Format(day) : "",
                .. kinds.Select(k => Dates(line.Actions.Where(a => a.Kind == k))),
            ]);
        }

        if (view.Question is not { Group: null, Status: null }) return text.ToString();
        foreach (var row in view.Apart)
            Append(text, [row.Code ?? "", row.Name ?? "", "", "", "", .. kinds.Select(k => Dates(row.Actions.Where(a => a.Kind == k)))]);
        return text.ToString();
    }

    private static string Dates(IEnumerable<TreatyAction> actions) => string.Join("; ", actions.Select(a => a.On));

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string value)
    {
        // A name that came with a list must not become a formula in the reader's spreadsheet.
        var shown = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' ? "'" + value : value;
        return shown.AsSpan().IndexOfAny(",\"\r\n") < 0 ? shown : $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
