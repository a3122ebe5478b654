using Dais.Kernel;

namespace Dais.Documents.Citing;

/// <summary>Says where an instrument has its page. Whoever knows treaties adds it.</summary>
public interface IFindInstruments
{
    /// <summary>The address of an instrument's page; null where it has none here.</summary>
    /// <param name="code">The instrument: untoc.</param>
    /// <param name="language">The reader's language.</param>
    string? PageOf(string code, Language language);
}

/// <summary>While nobody knows treaties: none has a page.</summary>
internal sealed class NoInstruments : IFindInstruments
{
    public string? PageOf(string code, Language language) => null;
}
