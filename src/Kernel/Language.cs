using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dais.Kernel;

/// <summary>Which way a script runs.</summary>
public enum Direction
{
    /// <summary>Latin, Cyrillic and Chinese.</summary>
    LeftToRight,

    /// <summary>Arabic.</summary>
    RightToLeft,
}

/// <summary>How numbers are written in Arabic documents; every other language writes 0–9.</summary>
public enum DigitStyle
{
    /// <summary>0–9: New York's documents, and today's in Arabic.</summary>
    Western,

    /// <summary>٠–٩: Vienna's Arabic documents of 2009–10.</summary>
    ArabicIndic,
}

/// <summary>One of the six languages of the documents. There are six instances; compare them by reference or ==.</summary>
[JsonConverter(typeof(LanguageJson))]
public sealed class Language
{
    /// <summary>Arabic.</summary>
    public static readonly Language Arabic = new(0, "ar", "ara", "العربية", "Arabic", Direction.RightToLeft);

    /// <summary>Chinese.</summary>
    public static readonly Language Chinese = new(1, "zh", "zho", "中文", "Chinese", Direction.LeftToRight);

    /// <summary>English.</summary>
    public static readonly Language English = new(2, "en", "eng", "English", "English", Direction.LeftToRight);

    /// <summary>French.</summary>
    public static readonly Language French = new(3, "fr", "fra", "Français", "French", Direction.LeftToRight);

    /// <summary>Russian.</summary>
    public static readonly Language Russian = new(4, "ru", "rus", "Русский", "Russian", Direction.LeftToRight);

    /// <summary>Spanish.</summary>
    public static readonly Language Spanish = new(5, "es", "spa", "Español", "Spanish", Direction.LeftToRight);

    /// <summary>The six, in the order in which the United Nations lists them (by their English names).</summary>
    public static readonly ImmutableArray<Language> All = [Arabic, Chinese, English, French, Russian, Spanish];

    private Language(int index, string code, string code3, string ownName, string englishName, Direction direction) =>
        (Index, Code, Code3, OwnName, EnglishName, Direction) = (index, code, code3, ownName, englishName, direction);

    /// <summary>0 to 5, the place in <see cref="All"/>.</summary>
    public int Index { get; }

    /// <summary>ISO 639-1: two letters, lower case.</summary>
    public string Code { get; }

    /// <summary>ISO 639-2 (terminological): three letters, as Akoma Ntoso wants it.</summary>
    public string Code3 { get; }

    /// <summary>The language's name in itself.</summary>
    public string OwnName { get; }

    /// <summary>The language's name in English, as a masthead prints it.</summary>
    public string EnglishName { get; }

    /// <summary>Which way its script runs.</summary>
    public Direction Direction { get; }

    /// <summary>"ltr" or "rtl": the value of HTML's <c>dir</c>.</summary>
    public string Dir => Direction == Direction.RightToLeft ? "rtl" : "ltr";

    /// <summary>Finds a language by its two- or three-letter code, whatever the case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Language? language)
    {
        language = All.FirstOrDefault(l =>
            string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase) || string.Equals(l.Code3, code, StringComparison.OrdinalIgnoreCase));
        return language is not null;
    }

    /// <summary>The language of a code that is known to be one of the six.</summary>
    /// <exception cref="FormatException">It is none of the six.</exception>
    public static Language Parse(string code) =>
        TryParse(code, out var language) ? language : throw new FormatException($"'{code}' is none of ar, zh, en, fr, ru, es.");

    /// <summary>The two-letter code.</summary>
    public override string ToString() => Code;
}

/// <summary>A language in JSON: its two-letter code. Public because the JSON that modules generate must see it.</summary>
public sealed class LanguageJson : JsonConverter<Language>
{
    /// <inheritdoc/>
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Language.TryParse(reader.GetString(), out var language)
            ? language
            : throw new JsonException("A language is one of ar, zh, en, fr, ru, es.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
