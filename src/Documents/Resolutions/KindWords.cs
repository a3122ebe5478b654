namespace Dais.Documents.Resolutions;

/// <summary>The words that stand for a document's kind in JSON.</summary>
internal static class KindWords
{
    internal static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Resolution => "resolution",
        DocumentKind.Decision => "decision",
        DocumentKind.DraftResolution => "draft-resolution",
        DocumentKind.DraftDecision => "draft-decision",
        DocumentKind.AnnotatedProvisionalAgenda => "annotated-provisional-agenda",
        DocumentKind.WorkingGroupReport => "working-group-report",
        _ => "unknown",
    };
}
