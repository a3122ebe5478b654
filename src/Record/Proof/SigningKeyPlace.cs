namespace Dais.Record.Proof;

/// <summary>Where the key that signs checkpoints stands: outside the data folder and the database.</summary>
public static class SigningKeyPlace
{
    /// <summary>The variable of the environment that names its file.</summary>
    public const string Variable = "DAIS_SIGNING_KEY_FILE";

    /// <summary>The file given, or named by <see cref="Variable"/>, or <c>$XDG_CONFIG_HOME/dais/signing-key.pem</c>.</summary>
    /// <param name="given">The file, where one is given.</param>
    /// <param name="data">The data folder, in which it must not lie.</param>
    /// <param name="environment">Reads a variable of the environment.</param>
    /// <exception cref="InvalidDataException">It lies in the data folder, or there is no place for it; the message says what to do.</exception>
    public static string Find(string? given, string data, Func<string, string?> environment)
    {
        var file = Path.GetFullPath(Some(given) ?? Some(environment(Variable)) ?? Path.Combine(Configuration(environment), "dais", "signing-key.pem"));
        return Path.GetRelativePath(Path.GetFullPath(data), file).StartsWith("..", StringComparison.Ordinal)
            ? file
            : throw new InvalidDataException($"The signing key {file} lies in the data folder: whoever could change the record there could sign it too. Name a file elsewhere with --signing-key or {Variable}.");
    }

    private static string Configuration(Func<string, string?> environment) =>
        Some(environment("XDG_CONFIG_HOME")) ?? Path.Combine(Some(environment("HOME")) ?? throw new InvalidDataException($"There is no place for the signing key: name its file with --signing-key or {Variable}."), ".config");

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
