using Dais.Documents.Reading;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Concording;

/// <summary>A resolution that nobody adopted, in six versions that say the same.</summary>
internal static class Lighthouses
{
    public static Dictionary<Language, Resolution> Versions(params (Language Language, string Said, string Instead)[] changes) => Language.All.ToDictionary(l => l, l =>
    {
        var text = File.ReadAllText(Repository.PathOf("tests", "Documents", "Concording", $"lighthouses.{l.Code}.txt"));
        foreach (var change in changes.Where(c => c.Language == l))
        {
            Assert.Contains(change.Said, text, StringComparison.Ordinal);
            text = text.Replace(change.Said, change.Instead, StringComparison.Ordinal);
        }

        Assert.True(SourceText.TryDecode(System.Text.Encoding.UTF8.GetBytes(text), out var source, out _));
        return ResolutionReader.Read(source, l).Resolution;
    });
}
