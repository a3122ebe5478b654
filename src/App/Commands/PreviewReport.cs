using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dais.Directory.Instruments;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>What a list would change, as a program or a person in a terminal reads it.</summary>
internal static class PreviewReport
{
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static object Of(ListPreview preview, bool kept) => new
    {
        Instrument = preview.Instrument.Code,
        AsOf = preview.AsOf.ToString(),
        Kept = kept,
        Participants = preview.Reading.Rows.Length,
        Added = preview.Changes.Added.Select(Of),
        Removed = preview.Changes.Removed.Select(Of),
        Changed = preview.Changes.Changed.Select(Of),
        preview.Changes.Unchanged,
        Findings = preview.Reading.Findings.Select(f => new { f.Code, Severity = f.Severity.ToString().ToLowerInvariant(), f.Line, f.Read, f.Detail, Message = Plain(f.MessageIn(Language.English)) }),
    };

    internal static string Text(ListPreview preview, bool kept)
    {
        var text = new StringBuilder();
        var changes = preview.Changes;
        text.AppendLine(CultureInfo.InvariantCulture, $"{preview.Instrument.Title[Language.English]} · as of {preview.AsOf} · {preview.Reading.Rows.Length} participants{(kept ? " · kept" : "")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"added {changes.Added.Length} · removed {changes.Removed.Length} · changed {changes.Changed.Length} · unchanged {changes.Unchanged}");
        foreach (var (sign, change) in changes.Removed.Select(c => ('-', c)).Concat(changes.Changed.Select(c => ('~', c))).Concat(changes.Added.Select(c => ('+', c))))
            text.AppendLine(CultureInfo.InvariantCulture, $"{sign} {NameOf(change)}: {Actions(change.Before)}{(sign == '~' ? " → " : "")}{Actions(change.After)}");
        foreach (var finding in preview.Reading.Findings)
            text.AppendLine(CultureInfo.InvariantCulture, $"{finding.Severity.ToString().ToLowerInvariant()} · {(finding.Line is { } line ? $"line {line} · " : "")}{Plain(finding.MessageIn(Language.English))}");
        return text.ToString();
    }

    private static object Of(ListChange change) => new
    {
        Participant = change.Participant?.Alpha3,
        Name = NameOf(change),
        Before = change.Before?.Actions,
        After = change.After?.Actions,
    };

    private static string NameOf(ListChange change) => change.Participant?.ShortName(Language.English) ?? change.Name ?? "";

    private static string Actions(Participation? participation) =>
        participation is null ? "" : string.Join(", ", participation.Actions.Select(a => $"{JsonSerializer.Serialize(a.Kind).Trim('"')} {a.On}"));

    // A terminal has no use for the marks that isolate a quotation.
    private static string Plain(string message) => message.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
