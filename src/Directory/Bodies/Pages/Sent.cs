using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dais.Kernel;
using Dais.Record.Folding;
using Dais.Ui.Access;
using Dais.Ui.Seeing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;

namespace Dais.Directory.Bodies.Pages;

/// <summary>What a form about a body sent.</summary>
/// <param name="Context">The request, its form read.</param>
/// <param name="Language">The reader's language.</param>
internal sealed record Sent(HttpContext Context, Language Language)
{
    /// <summary>The longest text of a field.</summary>
    internal const int Longest = 300;

    private IFormCollection Form => Context.Request.Form;

    /// <summary>A field, without spaces around it; null where it is empty, or longer than a field may be.</summary>
    internal string? Text(string name) => Form[name].ToString().Trim() is { Length: > 0 and <= Longest } text ? string.Concat(text.Where(c => !char.IsControl(c))) : null;

    /// <summary>A day; null where it is none.</summary>
    internal LocalDate? Day(string name) => LocalDatePattern.Iso.Parse(Text(name) ?? "") is { Success: true, Value: { Year: > 1800 and < 2200 } day } ? day : null;

    /// <summary>A text in the languages in which it was given; the original is the reader's language, or else the first one given. Null where none was.</summary>
    internal LocalizedText? Names(string name)
    {
        var given = Kernel.Language.All.Select(l => (Language: l, Text: Text($"{name}-{l}"))).Where(g => g.Text is not null).ToList();
        if (given.Count == 0) return null;
        var original = given.Any(g => g.Language == Language) ? Language : given[0].Language;
        return LocalizedText.Of(original, given.Select(g => KeyValuePair.Create(g.Language, g.Text!)));
    }

    /// <summary>Whether a box was ticked.</summary>
    internal bool Has(string name) => Form[name] == "yes";

    /// <summary>What was chosen where several may be.</summary>
    internal ImmutableArray<string> Chosen(string name) => [.. Form[name].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim()).Take(20)];

    /// <summary>Who sends it; the same form sent twice is one command.</summary>
    /// <remarks>The key holds the stream, the version of it that the form was shown against, and a hash of what was typed.</remarks>
    internal By By(string stream, string? authority = null) => new(Context.Reader().Id ?? "unknown")
    {
        Authority = authority,
        Key = $"{stream}:{Text("seen") ?? "0"}:{Hash()}",
    };

    /// <summary>Where the reader is led when the command was done, having seen it done; null where it was not.</summary>
    internal RedirectHttpResult? Led(Recorded recorded, string to)
    {
        if (recorded is not Recorded.Done done) return null;
        Seen.Remember(Context.Response, done.Position);
        return TypedResults.LocalRedirect($"/{Language}/{to}");
    }

    private string Hash()
    {
        var fields = Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal);
        var text = string.Join('\n', fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key.Length} {f.Key} {f.Value.ToString().Length} {f.Value}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
