using Dais.Kernel;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>The fonts named in our Word files, none of them embedded, and how a machine that lacks one is told what it looks like.</summary>
internal static class DocxFonts
{
    /// <summary>Latin and Cyrillic letters.</summary>
    public const string Text = "Times New Roman";

    /// <summary>Arabic letters: the face of our PDFs. A machine without it is told to take Times New Roman, which has them too.</summary>
    public const string Arabic = "Noto Naskh Arabic";

    /// <summary>Chinese text.</summary>
    public const string Chinese = "SimSun";

    /// <summary>Chinese headings, which are never slanted and are told by their face.</summary>
    public const string ChineseHeading = "SimHei";

    /// <summary>The table of fonts: other names, and class and shape by which a substitute is chosen.</summary>
    public static Fonts Table() => new(
        Font(Text, "Liberation Serif", "02020603050405020304", "00", FontFamilyValues.Roman, FontPitchValues.Variable),
        Font(Arabic, Text, "020B0502040504020204", "B2", FontFamilyValues.Roman, FontPitchValues.Variable),
        Font(Chinese, "宋体", "02010600030101010101", "86", FontFamilyValues.Auto, FontPitchValues.Variable),
        Font(ChineseHeading, "黑体", "02010609060101010101", "86", FontFamilyValues.Modern, FontPitchValues.Fixed));

    /// <summary>The language tags of a run: those for Latin, East Asian and complex scripts.</summary>
    public static Languages Tags(Language language) => language.Code switch
    {
        "ar" => new() { Bidi = "ar-SA" },
        "zh" => new() { EastAsia = "zh-CN" },
        _ => new() { Val = Tag(language) },
    };

    /// <summary>The tag of a language with the region by which Word knows its spelling.</summary>
    public static string Tag(Language language) => language.Code switch
    {
        "ar" => "ar-SA",
        "zh" => "zh-CN",
        "fr" => "fr-FR",
        "ru" => "ru-RU",
        "es" => "es-ES",
        _ => "en-GB",
    };

    private static Font Font(string name, string other, string panose, string charset, FontFamilyValues family, FontPitchValues pitch) => new(
        new AltName { Val = other },
        new Panose1Number { Val = panose },
        new FontCharSet { Val = charset },
        new FontFamily { Val = family },
        new Pitch { Val = pitch })
    { Name = name };
}
