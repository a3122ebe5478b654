using System.Collections.Concurrent;
using Dais.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Dais.Security.Tests;

/// <summary>Who is shown what is confidential is noted, at whichever door.</summary>
public sealed class NotedReadingTests
{
    [Fact]
    public async Task What_is_confidential_and_shown_is_noted_and_what_is_public_is_not()
    {
        var log = new Notes();
        await using var server = new GuardedServer(null, services => services.AddSingleton<IKeepAccessLog>(log));
        await server.InitializeAsync();
        foreach (var (name, reader) in Readers.All)
        {
            foreach (var address in server.Routes.Where(r => r.Method == "GET").SelectMany(r => Routes.AddressesOf(r, server.Samples)))
            {
                log.Reads.Clear();
                var answer = await server.GetAsync(name, address);
                var shown = Secrets.All.Where(s => s.Label != Label.Public && answer.Says(s.Word)).Select(s => s.Label).ToHashSet();
                Assert.True(shown.IsSubsetOf(log.Reads.Select(r => r.Label)), $"{name} at {address}");
                Assert.All(log.Reads, read => Assert.True(read.Reader == reader.Id && Secrets.All.Any(s => s.Label == read.Label && s.MaySee(reader)), $"{name} at {address}"));
            }
        }
    }

    private sealed class Notes : IKeepAccessLog
    {
        public ConcurrentQueue<ConfidentialRead> Reads { get; } = [];

        public ValueTask AddAsync(ConfidentialRead read, CancellationToken cancellation = default)
        {
            Reads.Enqueue(read);
            return ValueTask.CompletedTask;
        }
    }
}
