using System.Collections.Immutable;
using Dais.Kernel;

namespace Dais.Directory.Instruments.Reading;

/// <summary>What does not hold together in a list that could be read.</summary>
internal static class ListChecks
{
    internal static void Run(List<Row> table, ImmutableArray<ParticipantRow> rows, Instrument instrument, ListedDate asOf, List<ListFinding> findings)
    {
        var firstLine = new Dictionary<string, int>(StringComparer.Ordinal);
        var listsSignatures = rows.Any(r => r.Actions.Any(a => a.Kind.IsSignature()));
        foreach (var (row, line) in rows.Zip(table.Select(r => r.Line)))
        {
            var name = NameOf(row);
            if (name.Length > 0 && !firstLine.TryAdd(row.Code ?? row.Name!, line))
                findings.Add(new("participant-twice", Severity.Error, line, name, $"{firstLine[row.Code ?? row.Name!]}"));
            if (row.Actions.IsEmpty && row.Unread is null) findings.Add(new("no-action", Severity.Warning, line, name));
            CheckDates(row.Actions, line, name, instrument, asOf, findings);
            CheckOrder(row.Actions, line, name, listsSignatures, findings);
        }
    }

    private static void CheckDates(
        ImmutableArray<TreatyAction> actions, int line, string name, Instrument instrument, ListedDate asOf, List<ListFinding> findings)
    {
        foreach (var action in actions)
        {
            if (action.On.Earliest > asOf.Latest) findings.Add(new("date-after-list", Severity.Error, line, $"{name}, {action.On}", $"{asOf}"));
            if (action.On.Latest < instrument.Adopted) findings.Add(new("date-before-adoption", Severity.Error, line, $"{name}, {action.On}", $"{ListedDate.Of(instrument.Adopted)}"));
        }
    }

    private static void CheckOrder(ImmutableArray<TreatyAction> actions, int line, string name, bool listsSignatures, List<ListFinding> findings)
    {
        TreatyAction? First(Func<ActionKind, bool> isSuch) => actions.Where(a => isSuch(a.Kind)).Select(a => (TreatyAction?)a).MinBy(a => a!.Value.On.Earliest);
        var (signed, bound, left) = (First(ActionKinds.IsSignature), First(ActionKinds.Binds), First(k => k == ActionKind.Withdrawal));
        if (bound is { } b && signed is { } s && b.On.Latest < s.On.Earliest) findings.Add(new("consent-before-signature", Severity.Warning, line, $"{name}, {b.On}", $"{s.On}"));
        if (left is { } l && (bound is null || l.On.Latest < bound.Value.On.Earliest)) findings.Add(new("withdrawal-before-consent", Severity.Error, line, $"{name}, {l.On}"));
        // Who has not signed accedes; a ratification without signature is mostly an accession whose mark was lost.
        if (listsSignatures && bound is { Kind: ActionKind.Ratification } r && signed is null) findings.Add(new("ratified-unsigned", Severity.Warning, line, $"{name}, {r.On}"));
    }

    private static string NameOf(ParticipantRow row) => row.Code is { } code ? States.Find(code)!.ShortName(Language.English) : row.Name ?? "";
}
