using System.Globalization;
using Dais.Storm;

if (args.Length != 4)
{
    Console.Error.WriteLine("usage: Dais.Storm ADDRESS NAME SEED WRITERS");
    return 2;
}

var gate = new Lock();
await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
var (acts, bytes) = await Address.OpenAsync(args[0]);
var seed = int.Parse(args[2], CultureInfo.InvariantCulture);
var writers = Enumerable.Range(0, int.Parse(args[3], CultureInfo.InvariantCulture))
    .Select(i => Task.Run(() => new Writer(acts, bytes, string.Create(CultureInfo.InvariantCulture, $"storm/{args[1]}-{i}"), new Random(seed + i), Say).RunAsync()));
// It blows until it is killed; when who began it is gone, it ends by itself.
var left = Task.Run(() => Console.In.Read());
await await Task.WhenAny([left, .. writers]);
return 0;

void Say(string line)
{
    lock (gate) output.WriteLine(line);
}
