using Dais.Kernel;
using Dais.Record.Tables;

namespace Dais.App.Serving;

/// <summary>The log of who read what is confidential, beside the accounts.</summary>
internal static partial class AccessLogging
{
    public static void AddAccessLog(this IServiceCollection services)
    {
        services.AddSingleton<IKeepAccessLog>(s =>
        {
            var log = s.GetRequiredService<ILogger<AccessLog>>();
            return new AccessLog(s.GetRequiredService<TableSource>(), null, s.GetRequiredService<TimeProvider>(), (failure, waiting) => NotWritten(log, failure, waiting));
        });
    }

    [LoggerMessage(LogLevel.Error, "The access log could not be written; {Waiting} lines wait.")]
    private static partial void NotWritten(ILogger log, Exception failure, int waiting);
}
