using System.Text;

namespace Dais.Conference.Tests.OrganizationOfWork;

/// <summary>A small reader of iCalendar, written from the RFC and not from our writer.</summary>
internal sealed record CalendarPart(string Name, List<CalendarLine> Lines, List<CalendarPart> Parts)
{
    public static CalendarPart Read(byte[] bytes)
    {
        var open = new Stack<CalendarPart>([new("", [], [])]);
        foreach (var line in Unfolded(Encoding.UTF8.GetString(bytes)).Select(CalendarLine.Read))
        {
            if (line.Name == "BEGIN")
            {
                var part = new CalendarPart(line.Value, [], []);
                open.Peek().Parts.Add(part);
                open.Push(part);
            }
            else if (line.Name == "END") Assert.Equal(line.Value, open.Pop().Name);
            else open.Peek().Lines.Add(line);
        }

        return Assert.Single(Assert.Single(open).Parts);
    }

    public CalendarLine this[string name] => Assert.Single(Lines, l => l.Name == name);

    public IEnumerable<CalendarPart> All(string name) => Parts.Where(p => p.Name == name);

    private static IEnumerable<string> Unfolded(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}

internal sealed record CalendarLine(string Name, Dictionary<string, string> Parameters, string Value)
{
    public string Text => Value.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    public static CalendarLine Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split(';');
        return new(head[0], head.Skip(1).Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]), line[(colon + 1)..]);
    }
}
