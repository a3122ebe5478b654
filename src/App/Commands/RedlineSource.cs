using Dais.Documents.Reading;
using Dais.Documents.Redlining;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>Reads a version of a text from a file: the one place that knows how.</summary>
internal static class RedlineSource
{
    /// <summary>Each line that is not blank is a paragraph; null when the file cannot be read, and the reason has been said.</summary>
    internal static RedlineText? Read(string path, Language language, Voice voice)
    {
        try
        {
            var size = new FileInfo(path).Length;
            var refusal = SourceText.RefusalOfSize(size);
            if (refusal is null && SourceText.TryDecode(File.ReadAllBytes(path), out var source, out refusal))
                return RedlineText.Of(language, source.Lines.Where(l => !string.IsNullOrWhiteSpace(l)));
            voice.Say($"{path}: {refusal.MessageIn(Language.English)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            voice.Say($"{path}: {e.Message}");
        }

        return null;
    }
}
