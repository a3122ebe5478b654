namespace Dais.Kit;

/// <summary>Golden files: what a rendering was when a person last looked at it.</summary>
public static class Golden
{
    /// <summary>
    /// Compares a rendering with the file of that name; with DAIS_GOLDEN=write the file is written instead, to be read in the diff.
    /// </summary>
    public static void Matches(string actual, params string[] pathInTest)
    {
        var path = Repository.PathOf(["tests", .. pathInTest]);
        if (Environment.GetEnvironmentVariable("DAIS_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no golden file {path}; DAIS_GOLDEN=write makes it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}
