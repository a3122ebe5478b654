using Microsoft.AspNetCore.Http;

namespace Dais.Documents.Register.Pages;

/// <summary>Why a form on the page of a document was not taken, and what was typed in it, so that it is not lost.</summary>
/// <param name="Form">Which form: "confirm", "correct", "dismiss", "add", "label".</param>
/// <param name="Request">The request it was about; null for none.</param>
/// <param name="Why">The reason, in the reader's language.</param>
/// <param name="Sent">What was sent.</param>
public sealed record FormProblem(string Form, string? Request, string Why, IFormCollection Sent)
{
    private const int Longest = 8_000;

    /// <summary>What was typed in a field; several choices joined by commas.</summary>
    public string? Typed(string field) => Sent[field].ToString() is { Length: <= Longest } typed ? typed : null;
}
