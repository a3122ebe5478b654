using Dais.Kernel;

namespace Dais.Record.Sealing;

/// <summary>The personal data of a subject were erased: its key is destroyed, and what was sealed under it can be read no more.</summary>
/// <param name="Subject">The id of the subject, never a name.</param>
/// <param name="Reason">Why, for whoever reads the record later; it names nobody.</param>
public sealed record SubjectErased(string Subject, string Reason) : IAct;
