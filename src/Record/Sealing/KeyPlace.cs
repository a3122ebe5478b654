namespace Dais.Record.Sealing;

/// <summary>Where the master key and the list of destroyed keys stand: outside the data folder, the database and the backups.</summary>
/// <param name="MasterKeys">The file of the master keys.</param>
/// <param name="DestroyedKeys">The list of destroyed keys of this store of keys.</param>
public sealed record KeyPlace(string MasterKeys, string DestroyedKeys)
{
    /// <summary>The variable of the environment that names the file of the master keys.</summary>
    public const string Variable = "DAIS_MASTER_KEY_FILE";

    /// <summary>The place for a store of keys: the file given or named by <see cref="Variable"/>, or <c>$XDG_CONFIG_HOME/dais/ID/master.key</c>; the list stands beside it.</summary>
    /// <param name="store">The id of the store of keys.</param>
    /// <param name="given">The file, where one is given.</param>
    /// <param name="environment">Reads a variable of the environment.</param>
    public static KeyPlace Find(string store, string? given, Func<string, string?> environment)
    {
        var named = Some(given) ?? Some(environment(Variable));
        var file = Path.GetFullPath(named ?? Path.Combine(ConfigurationFolder(environment), "dais", store, "master.key"));
        return new(file, Path.Combine(Path.GetDirectoryName(file)!, $"destroyed-keys-{store}"));
    }

    private static string ConfigurationFolder(Func<string, string?> environment) =>
        Some(environment("XDG_CONFIG_HOME")) ?? Path.Combine(Some(environment("HOME")) ?? throw new IOException($"There is no place for the master key: set {Variable}."), ".config");

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
