namespace Dais.Documents.Agendas;

/// <summary>The ids of the parts of an agenda, in the shape of Akoma Ntoso's eId.</summary>
internal static class AgendaIds
{
    public static string Item(int number, string? letter = null) => Of("item", number, letter);

    public static string Annotation(int number, string? letter = null) => Of("annotation", number, letter);

    public static string Documentation(int number, string? letter = null) => Of("documentation", number, letter);

    private static string Of(string part, int number, string? letter) => letter is null ? $"{part}_{number}" : $"{part}_{number}__{letter}";
}
