using System.Collections.Frozen;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Agendas;

/// <summary>The words that stand for values in an agenda's JSON, both ways.</summary>
internal static class AgendaWords
{
    public static readonly FrozenDictionary<string, DocumentKind> Kinds = Table(
        ("annotated-provisional-agenda", DocumentKind.AnnotatedProvisionalAgenda), ("unknown", DocumentKind.Unknown));

    public static readonly FrozenDictionary<string, Distribution> Distributions = Table(
        ("general", Distribution.General), ("limited", Distribution.Limited), ("restricted", Distribution.Restricted));

    public static readonly FrozenDictionary<string, DigitStyle> Digits = Table(
        ("western", DigitStyle.Western), ("arabic-indic", DigitStyle.ArabicIndic));

    public static readonly FrozenDictionary<string, MandateKind> MandateKinds = Table(
        ("decision", MandateKind.Decision), ("resolution", MandateKind.Resolution));

    public static readonly FrozenDictionary<string, NumberLevel> Levels = Table(
        ("paragraph", NumberLevel.Paragraph), ("letter", NumberLevel.Letter), ("roman", NumberLevel.Roman), ("section", NumberLevel.Section));

    public static readonly FrozenDictionary<string, Audience> Audiences = Table(
        ("public", Audience.Public), ("delegates", Audience.Delegates), ("bureau", Audience.Bureau), ("reviewers", Audience.Reviewers),
        ("secretariat", Audience.Secretariat), ("agencies", Audience.Agencies), ("case-workers", Audience.CaseWorkers),
        ("state-concerned", Audience.StateConcerned));

    public static readonly FrozenDictionary<string, Severity> Severities = Table(
        ("note", Severity.Note), ("warning", Severity.Warning), ("error", Severity.Error));

    public static string Of<T>(FrozenDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;

    private static FrozenDictionary<string, T> Table<T>(params (string Word, T Value)[] words) =>
        words.ToFrozenDictionary(w => w.Word, w => w.Value, StringComparer.Ordinal);
}
