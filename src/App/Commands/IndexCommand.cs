using System.CommandLine;
using Dais.Documents.Reading;
using Dais.Documents.Searching;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>dais index: official documents into an index that can be searched.</summary>
internal static class IndexCommand
{
    /// <summary>Where the index stands when nobody says otherwise.</summary>
    internal const string DefaultFile = "dais-search.db";

    internal static Command Create(Voice voice)
    {
        var paths = new Argument<string[]>("PATH") { Description = $"Files, or folders and .zip archives whose {ImportSources.Kinds} files are read.", Arity = ArgumentArity.OneOrMore };
        var file = new Option<string>("--index") { Description = "The file of the index; it is made when it is not there.", DefaultValueFactory = _ => DefaultFile };
        var command = new Command("index", """
            Reads official documents and takes their paragraphs into a full-text index in six languages. A document taken again replaces itself.

            Example:
              dais index session-79.zip
              dais search "trafficking in persons" --in fr

            Exit code: 0 done; 1 a file could not be read (the others are still taken).
            """) { paths, file };
        command.SetAction(result => Run(result.GetValue(paths)!, result.GetValue(file)!, voice));
        return command;
    }

    private static int Run(string[] paths, string file, Voice voice)
    {
        using var sources = ImportSources.Of(paths);
        foreach (var unreadable in sources.Unreadable) voice.Say(unreadable);
        if (sources.All.Count == 0 && sources.Unreadable.Count == 0) voice.Say($"there is no {ImportSources.Kinds} file in {string.Join(", ", paths)}.");
        var failed = sources.Unreadable.Count;
        using var index = SearchIndex.Open(file);
        var taken = index.Take(Documents());
        if (sources.All.Count > failed) voice.Results.WriteLine($"{sources.All.Count} documents, {taken} paragraphs in {file}");
        return sources.All.Count == 0 || failed > 0 ? ExitCode.CouldNot : ExitCode.Done;

        IEnumerable<IndexedDocument> Documents()
        {
            foreach (var (source, at) in sources.All.Select((s, i) => (s, i)))
            {
                voice.Progress(at, sources.All.Count, "documents read");
                if (Read(source, voice) is { } document) yield return document;
                else failed++;
            }
        }
    }

    private static IndexedDocument? Read(ImportSource source, Voice voice)
    {
        try
        {
            switch (DocumentReader.Read(source.Read(), source.RelativeName))
            {
                case DocumentRead.Read { Reading: var reading } when IndexedText.Of(reading, source.RelativeName) is { } document:
                    return document;
                case DocumentRead.Refused refused:
                    voice.Say($"{source.Name}: {refused.Why.MessageIn(Language.English)}");
                    return null;
                default:
                    voice.Say($"{source.Name}: it is no resolution, decision, report or agenda; only those are taken into the index.");
                    return null;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            voice.Say($"{source.Name}: {e.Message}");
            return null;
        }
    }
}
