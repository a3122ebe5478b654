using System.Collections.Frozen;
using Dais.Documents.Agendas;

namespace Dais.Documents.Reports;

/// <summary>The words that stand for values in a report's JSON.</summary>
internal static class ReportWords
{
    public const string Report = "working-group-report";

    public static readonly FrozenDictionary<ReportSectionKind, string> Kinds =
        Enum.GetValues<ReportSectionKind>().ToFrozenDictionary(k => k, k => k.ToString().ToLowerInvariant());

    public static readonly FrozenDictionary<AttendanceRole, string> Roles = new Dictionary<AttendanceRole, string>
    {
        [AttendanceRole.StatesParties] = "states-parties",
        [AttendanceRole.Signatories] = "signatories",
        [AttendanceRole.ObserverStates] = "observer-states",
        [AttendanceRole.Entities] = "entities",
        [AttendanceRole.UnitedNations] = "united-nations",
        [AttendanceRole.IntergovernmentalOrganizations] = "intergovernmental-organizations",
        [AttendanceRole.NonGovernmentalOrganizations] = "non-governmental-organizations",
        [AttendanceRole.Others] = "others",
    }.ToFrozenDictionary();

    public static string Of(DocumentKind kind) => kind == DocumentKind.WorkingGroupReport ? Report : AgendaWords.Of(AgendaWords.Kinds, DocumentKind.Unknown);
}
