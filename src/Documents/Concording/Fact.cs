namespace Dais.Documents.Concording;

/// <summary>Something a text says that is the same in every language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its value, the same in every language.</param>
internal readonly record struct Fact(DiscordKind Kind, string Value);
