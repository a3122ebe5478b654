using Dais.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Ui.Access;

/// <summary>How a handler says that it is about to show something confidential.</summary>
public static class NotedReading
{
    /// <summary>Notes in the access log that the reader is shown parts with these labels; of public parts nothing is noted.</summary>
    /// <param name="context">The request.</param>
    /// <param name="what">The thing they are parts of: "session/wg-3/agenda".</param>
    /// <param name="labels">The labels of the parts that are shown, cleared already.</param>
    public static async ValueTask NoteReadingAsync(this HttpContext context, string what, IEnumerable<Label> labels)
    {
        if (context.Admitted() is not { Reader.Id: { } reader } admitted) return;
        foreach (var label in labels.Where(l => l != Label.Public).Distinct())
        {
            var log = context.RequestServices.GetRequiredService<IKeepAccessLog>();
            await log.AddAsync(new(reader, what, label, admitted.At), context.RequestAborted);
        }
    }
}
