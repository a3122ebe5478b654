namespace Dais.Directory.Accounts.Signing;

/// <summary>What a browser calls itself, shortened to what a person recognizes: "Firefox, Linux".</summary>
internal static class Device
{
    // The more particular name first: Edge also calls itself Chrome, Chrome also Safari.
    private static readonly (string Mark, string Name)[] browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var parts = new[] { NameIn(browsers, userAgent), NameIn(systems, userAgent) }.OfType<string>().ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : "?";
    }

    private static string? NameIn((string Mark, string Name)[] known, string? text) =>
        text is null ? null : known.FirstOrDefault(k => text.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
