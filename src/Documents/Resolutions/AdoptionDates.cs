using Dais.Documents.Reading;
using Dais.Kernel;
using NodaTime.Text;

namespace Dais.Documents.Resolutions;

/// <summary>Takes the date of adoption from the line below the text, where the line of adoption has none that can be read.</summary>
internal static class AdoptionDates
{
    internal static Resolution Complete(Resolution resolution, FindingList findings)
    {
        if (resolution.Adopted is not null || resolution.AdoptionLine is null) return resolution;
        foreach (var line in resolution.Conclusions)
        {
            if (!UnDate.TryFindFirst(line.Text, resolution.Language, out var mention) || mention.From.In(null) is not { } date) continue;
            findings.Warn("adoption-date-inferred", line.Source?.First, resolution.AdoptionLine, LocalDatePattern.Iso.Format(date));
            return resolution with { Adopted = date };
        }

        return resolution;
    }
}
