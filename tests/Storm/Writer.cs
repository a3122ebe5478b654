using System.Globalization;
using System.Text;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Storm;

/// <summary>One of many who append: mostly to a stream of its own, now and then to one that all share.</summary>
internal sealed class Writer(IRecordStore acts, IKeepBytes bytes, string name, Random chance, Action<string> say)
{
    private readonly Dictionary<StreamName, int> versions = [];

    internal async Task RunAsync()
    {
        for (var number = 0; ; number++)
        {
            await AppendAsync(number);
            if (chance.Next(8) == 0) say($"kept {await bytes.KeepAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {number}")))}");
        }
    }

    private async Task AppendAsync(int number)
    {
        var stream = StreamName.Parse(chance.Next(4) == 0 ? string.Create(CultureInfo.InvariantCulture, $"storm/shared-{chance.Next(3)}") : name);
        var count = chance.Next(3) == 0 ? chance.Next(2, 6) : 1;
        var append = new Append(stream, versions.GetValueOrDefault(stream), [.. Enumerable.Range(1, count).Select(i => AnAct(i, count))], Instant.FromUnixTimeSeconds(number), name) { Key = number.ToString(CultureInfo.InvariantCulture) };
        while (true)
        {
            switch (await acts.AppendAsync(append))
            {
                case AppendResult.Appended done:
                    say(string.Create(CultureInfo.InvariantCulture, $"appended {name} {append.Key} {done.First} {done.Last}"));
                    versions[stream] = done.Version;
                    return;
                case AppendResult.Conflict conflict:
                    append = append with { Expected = conflict.Version };
                    break;
                case AppendResult.Refused refused:
                    throw new InvalidOperationException($"{refused.Why}: {refused.Detail}");
            }
        }
    }

    private static NewAct AnAct(int number, int of) =>
        new("storm-blew", 1, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"act":{{number}},"of":{{of}}}""")));
}
