namespace Dais.App.Commands;

/// <summary>What every verb answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>Could not: the reason is on standard error.</summary>
    internal const int CouldNot = 1;

    /// <summary>Wrong use: see --help.</summary>
    internal const int WrongUse = 2;

    /// <summary>Done, but a person must look.</summary>
    internal const int LookAtIt = 3;
}
