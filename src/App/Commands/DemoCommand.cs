using System.CommandLine;
using Dais.App.Serving;
using Dais.Conference.Sessions;
using Dais.Kernel;

namespace Dais.App.Commands;

/// <summary>dais demo: a sample session, complete in six languages, prepared and served, or written once.</summary>
internal static class DemoCommand
{
    internal static Command Create(Voice voice, Home home)
    {
        var once = new Option<bool>("--once") { Description = "Write the whole package under out/ and end, instead of serving it." };
        var folder = new Option<string>("--out") { Description = "The folder that --once writes to.", DefaultValueFactory = _ => "out" };
        var urls = new Option<string>("--urls") { Description = "Where to serve; loopback addresses only.", DefaultValueFactory = _ => ServerOptions.DefaultUrls };
        var command = new Command("demo", """
            Prepares a sample session of an invented body, complete in six languages, and serves it at http://localhost:5080.

            Example:
              dais demo
              dais demo --once
            """) { once, folder, urls };
        command.SetAction(async (result, cancel) => result.GetValue(once)
            ? await RenderCommand.WriteAllAsync(SampleSession.Load(), [.. Language.All], Enum.GetValues<PackageFormat>(), result.GetValue(folder)!, voice, home, cancel)
            : await ServeCommand.ServeAsync(new(Path.Combine("data", "demo"), result.GetValue(urls)!, WithSample: true), voice, home, cancel));
        return command;
    }
}
