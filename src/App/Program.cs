using System.CommandLine;
using System.Text;
using Dais.App.Commands;
using Dais.App.Commands.Record;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var results = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
var voice = new Voice(results, Console.Error, TimeProvider.System);
var home = Home.Find();
var root = new RootCommand("""
    Dais runs an intergovernmental treaty body: agendas, documents in six languages, meetings, reports, and what came of them.
    Begin with 'dais demo'. Each verb has --help with an example.
    """)
{
    DemoCommand.Create(voice, home),
    ServeCommand.Create(voice, home),
    ImportCommand.Create(voice),
    RenderCommand.Create(voice, home),
    RedlineCommand.Create(voice),
    IndexCommand.Create(voice),
    SearchCommand.Create(voice),
    CitesCommand.Create(voice),
    ConcordCommand.Create(voice),
    VerifyCommand.Create(voice),
    CheckpointCommand.Create(voice),
    ExportCommand.Create(voice),
    ImportRecordCommand.Create(voice),
    BackupCommand.Create(voice),
    RestoreCommand.Create(voice),
    DataCommand.Create(voice),
    AccountsCommand.Create(voice),
    EraseCommand.Create(voice),
    KeysCommand.Create(voice),
};
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync();
await results.FlushAsync();
return parsed.Errors.Count > 0 ? ExitCode.WrongUse : code;
