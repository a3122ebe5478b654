using System.Text;
using Dais.Kernel;

namespace Dais.Documents.Concording.Writing;

/// <summary>Writes a concordance for a terminal: a line a discord, what each version says behind it.</summary>
public static class ConcordanceText
{
    /// <summary>The report.</summary>
    public static string Write(ConcordanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        var language = report.Language;
        foreach (var work in report.Works)
        {
            if (work.Discords.Count == 0) continue;
            text.Append(work.Symbol).Append('\n');
            foreach (var discord in work.Discords)
            {
                text.Append("  ").Append(ConcordanceWords.KindOf(discord, language)).Append(" · ").Append(ConcordanceWords.PlaceOf(discord, language));
                if (!discord.Odd.IsEmpty) text.Append(" · ").Append(ConcordanceWords.OddOf(discord, language));
                text.Append('\n').Append("    ").AppendJoin("  ", Language.All.Where(discord.Says.ContainsKey).Select(l => $"{l.Code}={discord.Says[l]}")).Append('\n');
            }
        }

        return text.Append(ConcordanceWords.Summary(report)).Append('\n').ToString();
    }
}
