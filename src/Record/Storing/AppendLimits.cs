using System.Globalization;

namespace Dais.Record.Storing;

/// <summary>What every store refuses before it looks at the record.</summary>
internal static class AppendLimits
{
    /// <summary>What is wrong with an append; null where nothing is.</summary>
    internal static string? Breach(Append append)
    {
        if (append.Stream == default) return "There is no stream.";
        if (append.Expected < 0) return "The expected version is below 0.";
        if (append.Acts.IsDefaultOrEmpty) return "There are no acts.";
        if (append.Acts.Length > Append.MostActs) return Said($"{append.Acts.Length} acts are more than {Append.MostActs}.");
        return Field("actor", append.Actor)
            ?? (append.Authority is null ? null : Field("authority", append.Authority))
            ?? (append.Key is null ? null : Field("key", append.Key))
            ?? append.Acts.Select(Breach).FirstOrDefault(breach => breach is not null);
    }

    private static string? Breach(NewAct act)
    {
        if (act is null) return "An act is missing.";
        if (act.TypeVersion < 1) return "The version of a type is below 1.";
        return act.Body.Length > Append.LargestBody ? Said($"A body of {act.Body.Length} bytes is larger than {Append.LargestBody}.") : Field("type", act.Type);
    }

    /// <summary>A field must read back as it was from every store: half a surrogate pair would not in UTF-8, U+0000 would not from PostgreSQL.</summary>
    private static string? Field(string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return $"The {name} is empty.";
        if (value.Length > Append.LongestField) return Said($"The {name} has {value.Length} characters, more than {Append.LongestField}.");
        if (value.AsSpan().Contains('\0')) return $"The {name} holds the character U+0000.";
        return value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 || IsWhole(value) ? null : $"The {name} is no Unicode text.";
    }

    private static bool IsWhole(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (!char.IsSurrogate(value[at])) continue;
            if (at + 1 == value.Length || !char.IsSurrogatePair(value[at], value[at + 1])) return false;
            at++;
        }

        return true;
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
