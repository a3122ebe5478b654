using System.Net;
using System.Text.RegularExpressions;

namespace Dais.Directory.Tests;

/// <summary>Pages and their forms, as a browser without script uses them.</summary>
internal static class Forms
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A page that is there.</summary>
    internal static async Task<string> PageAsync(this DirectoryServer server, string path)
    {
        var answer = await server.Http.GetAsync(path, Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}: {page}");
        return page;
    }

    /// <summary>Sends a form that stands on a page.</summary>
    /// <param name="server">The server.</param>
    /// <param name="on">The page with the form: its token and the version it shows are sent too.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="fields">What is typed.</param>
    internal static async Task<HttpResponseMessage> SendAsync(this DirectoryServer server, string on, string to, params IEnumerable<(string Name, string Value)> fields)
    {
        var page = await server.PageAsync(on);
        var all = new[] { "__RequestVerificationToken", "seen" }.Select(name => (Name: name, Value: Hidden(page, name))).Where(f => f.Value.Length > 0).Concat(fields);
        using var form = new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await server.Http.PostAsync(to, form, Cancel);
    }

    /// <summary>The words of an answer, its entities read.</summary>
    internal static async Task<string> WordsAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    private static string Hidden(string page, string name) =>
        Regex.Match(page, $"name=\"{name}\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["value"].Value;
}
