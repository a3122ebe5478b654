using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dais.Documents.Writing.Docx;

/// <summary>The settings of the file.</summary>
internal static class DocxSettings
{
    /// <summary>Compatibility with Word 2013 and later: without it Word opens the file in "compatibility mode" and lays it out as of old.</summary>
    public static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 567 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new FootnoteDocumentWideProperties(
            new FootnoteSpecialReference { Id = DocxNotes.Separator },
            new FootnoteSpecialReference { Id = DocxNotes.Continuation }),
        new Compatibility(
            Compatible(CompatSettingNameValues.CompatibilityMode, "15"),
            Compatible(CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
            Compatible(CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
            Compatible(CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
            Compatible(CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1")),
        new ThemeFontLanguages { Val = "en-GB", EastAsia = "zh-CN", Bidi = "ar-SA" },
        new DecimalSymbol { Val = "." },
        new ListSeparator { Val = "," });

    private static CompatibilitySetting Compatible(CompatSettingNameValues name, string value) =>
        new() { Name = new EnumValue<CompatSettingNameValues>(name), Uri = "http://schemas.microsoft.com/office/word", Val = value };
}
