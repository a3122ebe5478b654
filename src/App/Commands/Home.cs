namespace Dais.App.Commands;

/// <summary>Where Dais is installed: the folder that holds web/, with the style sheet and the typesetter.</summary>
internal sealed record Home(string Root)
{
    /// <summary>The folder named by DAIS_HOME, or the nearest one above the program that has web/package.json, or the program's own.</summary>
    internal static Home Find()
    {
        if (Environment.GetEnvironmentVariable("DAIS_HOME") is { Length: > 0 } named) return new(named);
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "web", "package.json")))
            folder = folder.Parent;
        return new(folder?.FullName ?? AppContext.BaseDirectory);
    }
}
