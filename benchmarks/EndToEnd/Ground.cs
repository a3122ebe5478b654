using System.Globalization;
using Dais.Conference.Sessions;
using Dais.Documents.Agendas;
using Dais.Kernel;

namespace Dais.Bench;

/// <summary>What the measurements stand on: the repository, and sessions that are all different.</summary>
internal static class Ground
{
    internal static string Root { get; } =
        Environment.GetEnvironmentVariable("DAIS_HOME") ?? throw new InvalidOperationException("Run this through ./bench, which sets DAIS_HOME.");

    /// <summary>The sample session, again and again, with titles and paragraphs of its own each time.</summary>
    internal static IReadOnlyList<ProvisionalAgenda> Sessions(int count)
    {
        var sample = SampleSession.Load();
        return [.. Enumerable.Range(1, count).Select(i => sample with
        {
            SessionNumber = i,
            Items = [.. sample.Items.Select(item => item with
            {
                Title = Numbered(item.Title, i),
                Annotation = [.. item.Annotation.Select(p => p with { Text = Numbered(p.Text, (i * 31) + item.Number) })],
            })],
        })];
    }

    private static LocalizedText Numbered(LocalizedText text, int number) =>
        LocalizedText.Of(text.Original, text.Languages.Select(l =>
            KeyValuePair.Create(l, string.Create(CultureInfo.InvariantCulture, $"{text[l]} {number}"))));
}
