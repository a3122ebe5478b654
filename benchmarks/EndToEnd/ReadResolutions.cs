using System.Text;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Reading;
using Dais.Documents.Resolutions;

namespace Dais.Bench;

/// <summary>
/// read-resolutions: documents a second on two cores, from the text of pages: wrapped lines, running heads, page numbers, notes at the foot.
/// Beside it, the same bytes decoded and copied, which is all that reading cannot do without.
/// </summary>
internal static class ReadResolutions
{
    private const int Margin = 84;
    private const int LinesOfAPage = 54;

    internal static IReadOnlyList<Figure> Measure()
    {
        var files = Akn.Files().SelectMany(f => AknReader.Read(f).Statements).Select(s => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Pages(s.Resolution))).ToList();
        var (ours, baseline) = Akn.Best(files, Read, Copy);
        return [new("read-resolutions", ours, "documents/s", baseline, "the same bytes decoded and copied")];
    }

    private static int Read(ReadOnlyMemory<byte> file) =>
        SourceText.TryDecode(file, out var text, out _) ? ResolutionReader.Read(text).Resolution.Parts.Count + 1 : 0;

    private static int Copy(ReadOnlyMemory<byte> file) => new StringBuilder().Append(Encoding.UTF8.GetString(file.Span)).ToString().Length;

    private static string Pages(Resolution resolution)
    {
        var (text, page) = (new StringBuilder(), new List<string>());
        var symbol = resolution.Symbols is [var first, ..] ? first.ToString() : "";
        string[] head = [resolution.OrganName ?? "", symbol, resolution.AdoptionLine ?? "", resolution.Origin ?? "", "", $"        {resolution.Number}. {resolution.Title?.Text}", ""];
        page.AddRange(head);
        var notes = new Queue<Note>(resolution.Notes);
        foreach (var part in resolution.Parts) Add(part, 8);
        Flush();
        return text.ToString();

        void Add(Part part, int indent)
        {
            if (part is WordedPart worded)
            {
                foreach (var line in Wrapped(Mark(part) + WithCalls(worded.Words), indent))
                {
                    if (page.Count >= LinesOfAPage) Flush();
                    page.Add(line);
                }

                page.Add("");
            }

            foreach (var within in part.Within) Add(within, 14);
        }

        void Flush()
        {
            page.Add("    __________________");
            for (var i = 0; i < 3 && notes.TryDequeue(out var note); i++) page.Add($"    {note.Mark}  {note.Text.Text}");
            foreach (var line in page) text.Append(line).Append('\n');
            text.Append("\n2412345  1/9\n\n\f\n").Append(symbol).Append('\n').Append(resolution.Title?.Text).Append("\n\n");
            page.Clear();
        }
    }

    private static string Mark(Part part) => part switch
    {
        OperativeParagraph { Mark: { } mark } => mark + "  ",
        Point { Mark: var mark } => mark + "  ",
        _ => "",
    };

    private static string WithCalls(Passage words)
    {
        var made = new StringBuilder(words.Text);
        foreach (var note in words.Notes.Reverse()) made.Insert(note.At, note.Mark);
        return made.ToString();
    }

    private static IEnumerable<string> Wrapped(string words, int indent)
    {
        var line = new StringBuilder().Append(' ', indent);
        foreach (var word in words.Split(' '))
        {
            if (line.Length + word.Length > Margin && line.Length > indent)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            line.Append(word).Append(' ');
        }

        yield return line.ToString().TrimEnd();
    }
}
