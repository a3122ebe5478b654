using Dais.Documents.Reading;
using Dais.Documents.Redlining;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>A version of a text that was read from a file.</summary>
/// <param name="Document">As a document; null for a text that is none.</param>
/// <param name="Lines">Line by line, each that is not blank a paragraph; null for a form that has no lines.</param>
internal sealed record RedlineVersion(RedlineText? Document, RedlineText? Lines);

/// <summary>Reads versions of a text from files: the one place that knows how.</summary>
/// <param name="voice">Says what is wrong.</param>
/// <param name="language">The language of both; null to have it recognized.</param>
internal sealed class RedlineSource(Voice voice, Language? language)
{
    /// <summary>Two versions that can be compared: as documents where both are, else line by line. Null when they cannot be, and the reason has been said.</summary>
    /// <param name="oldPath">The earlier version.</param>
    /// <param name="newPath">The later version.</param>
    /// <param name="plain">Line by line, whatever they are.</param>
    internal (RedlineText Old, RedlineText New)? Read(string oldPath, string newPath, bool plain)
    {
        if (Read(oldPath) is not { } old || Read(newPath) is not { } revised) return null;
        if (plain || old.Document is null || revised.Document is null)
        {
            // Lines have no language of their own: they are in that of a document among the two.
            var said = language ?? old.Document?.Language ?? revised.Document?.Language ?? Language.English;
            return ((old.Lines ?? old.Document!) with { Language = said }, (revised.Lines ?? revised.Document!) with { Language = said });
        }

        if (old.Document.Language == revised.Document.Language) return (old.Document, revised.Document);
        voice.Say($"{oldPath} is in {old.Document.Language.EnglishName}, {newPath} in {revised.Document.Language.EnglishName}: a redline compares versions in one language, and --language says which.");
        return null;
    }

    private RedlineVersion? Read(string path)
    {
        try
        {
            var refusal = DocumentReader.RefusalOfSize(new FileInfo(path).Length);
            if (refusal is null)
            {
                switch (DocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path), language))
                {
                    case DocumentRead.Read read:
                        var document = RedlineText.Of(read.Reading);
                        var lines = read.Source.Lines.Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
                        return new(document, lines.Count == 0 && document is not null ? null : RedlineText.Of(language ?? Language.English, lines));
                    case DocumentRead.Refused refused:
                        refusal = refused.Why;
                        break;
                }
            }

            voice.Say($"{path}: {refusal!.MessageIn(Language.English)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say($"{path}: {e.Message}");
        }

        return null;
    }
}
