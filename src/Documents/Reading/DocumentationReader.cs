using Dais.Kernel;

namespace Dais.Documents.Reading;

/// <summary>What became of a line below the heading "Documentation".</summary>
internal enum Taken
{
    /// <summary>It is an entry, or goes on with one.</summary>
    Entry,

    /// <summary>It says that there are no documents.</summary>
    NoDocuments,

    /// <summary>It is running text again.</summary>
    Text,
}

/// <summary>Reads the documents listed under an item.</summary>
internal sealed class DocumentationReader(Manuscript m)
{
    private const int LongestEntry = 4_000;
    private const int ShortestText = 200;

    private readonly OpenBlock block = new();
    private EntryDraft? entry;

    internal void Begin(EntryDraft under) => entry = under;

    internal Taken Take(int line) => Take(line, m.Lines[line].Text);

    internal Taken Take(int line, string text)
    {
        if (text.Length == 0) return Taken.Entry;
        var isMarked = m.TryMark(line, out var mark) && !mark.IsOdd && text.Length > mark.Length;
        var begins = isMarked || m.Lines[line].Has(LineMarks.Bullet | LineMarks.Star);
        if (!block.IsEmpty && !begins && GoesOn(line, text))
        {
            block.Add(text, line);
            m.Account(line, LinePart.Documentation, entry!.Id);
            return Taken.Entry;
        }

        Close();
        if (IsNoDocuments(text))
        {
            m.Account(line, LinePart.Documentation, entry!.Id);
            return Taken.NoDocuments;
        }

        if (IsRunningText(text)) return Taken.Text;
        m.Account(line, LinePart.Documentation, entry!.Id);
        block.Add(isMarked ? text[mark.Length..].Trim() : text.TrimStart('*', ' '), line);
        return Taken.Entry;
    }

    /// <summary>Keeps the entry that is open.</summary>
    internal bool Close()
    {
        if (block.IsEmpty || entry is null) return false;
        var (text, source) = (block.Text, new LineSpan(block.First + 1, block.Last + 1));
        block.Clear();
        var mentions = DocumentSymbol.Find(text);
        foreach (var part in DocumentEntries.Split(text, mentions))
            Add(part, part.Length == text.Length ? mentions : DocumentSymbol.Find(part), source);
        return true;
    }

    /// <summary>Documents that running text announces ("will have before it a note by the Secretariat (…)").</summary>
    internal void Announced(string text, string folded, EntryDraft under, LineSpan source)
    {
        if (!text.Contains('/', StringComparison.Ordinal) || !m.Lexicon.BeforeIt.Occurs(folded)) return;
        foreach (var mention in DocumentSymbol.Find(text))
        {
            if (under.Documents.Exists(d => d.Symbols.Any(mention.Symbols.Contains))) continue;
            under.Documents.Add(new(null, mention.Symbols) { Source = source });
            m.Findings.Note("document-in-text", source.First, string.Join(", ", mention.Symbols), under.Label);
        }
    }

    private void Add(string text, IReadOnlyList<SymbolMention> mentions, LineSpan source)
    {
        var read = DocumentEntries.Read(text, mentions, m);
        if (read is null) return;
        if (read.Symbols.Count == 0) m.Findings.Note("document-without-symbol", source.First, text);
        entry!.Documents.Add(read with { Source = source });
    }

    private bool GoesOn(int line, string text)
    {
        if (block.Length > LongestEntry) return false;
        var isNext = block.Last == line - 1;
        if (DocumentEntries.EndsWithSymbol(block.LastPiece) && !block.IsOpen) return false;
        if (isNext && m.Flow.IsBroken) return !Joining.Ends(block.LastPiece) || block.IsOpen;
        if (!block.IsOpen && !Joining.IsTorn(block.LastPiece, text)) return DocumentEntries.IsSymbolAlone(text);
        if (!isNext) m.Findings.Note("entry-joined", line + 1, text);
        return true;
    }

    private bool IsNoDocuments(string text)
    {
        if (text.Length > 260 || text.Contains('/', StringComparison.Ordinal)) return false;
        var folded = Folding.Words(text);
        foreach (var phrase in m.Lexicon.NoDocuments)
        {
            var at = folded.IndexOf(phrase, StringComparison.Ordinal);
            if (at == 0 && (folded.Length == phrase.Length || !char.IsLetter(folded[phrase.Length]))) return true;
            if (at >= 0 && phrase.Length >= 8) return true;
        }

        if (m.Language == Language.Chinese && text.Length <= 3 && folded.StartsWith('无')) return true;
        // A sentence that denies something, where titles are listed: "Documents were not submitted under this item."
        return text[^1] is '.' or '。' && m.Lexicon.Negations.Occurs(folded);
    }

    private static bool IsRunningText(string text) =>
        text.Length > ShortestText && text.TrimEnd()[^1] is '.' or '。' && DocumentSymbol.Find(text).Count == 0;
}
