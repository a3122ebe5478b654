using Dais.Kernel;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Reads the labels that files of ours have.</summary>
internal static class AknLabels
{
    /// <summary>The label; what is no label, or names an audience that is not known, is for the secretariat alone.</summary>
    public static Label Of(string? said)
    {
        if (said is null) return Label.Public;
        var audience = Audience.None;
        foreach (var word in said.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enum.TryParse<Audience>(word, ignoreCase: true, out var one) || char.IsAsciiDigit(word[0]) || word[0] == '-') return Label.For(Audience.Secretariat);
            audience |= one;
        }

        return Label.For(audience == Audience.None ? Audience.Secretariat : audience);
    }
}
