using System.Globalization;

namespace Dais.Documents.AkomaNtoso;

/// <summary>Finds the texts of a file: one statement, or those of a collection.</summary>
internal sealed class AknFileReader(AknCursor cursor, AknNotices notices)
{
    private readonly List<AknDraft> drafts = [];
    private readonly AknMasthead cover = new();
    private AknMeta? coverMeta;
    private int? collection;
    private string? other;
    private int otherLine;

    public List<AknDraft> Read()
    {
        if (!cursor.Root()) return drafts;
        var (root, line) = (cursor.Name, cursor.Line);
        if (root != "akomaNtoso")
        {
            notices.Findings.Error("akn-is-other-xml", line, $"<{root}>");
            cursor.Finish();
            return drafts;
        }

        Documents();
        cursor.Finish();
        Report(line);
        return collection is null ? drafts : [.. drafts.Select(WithCover)];
    }

    private void Documents()
    {
        var scope = cursor.Enter();
        while (cursor.NextElement(scope)) One();
    }

    private void One()
    {
        switch (cursor.Name)
        {
            case "statement": drafts.Add(new AknStatementReader(cursor, notices).Read()); break;
            case "documentCollection":
                collection = cursor.Line;
                Collection();
                break;
            case "components" or "component" or "collectionBody": Documents(); break;
            case "meta" or "documentRef": cursor.Skip(); break;
            default:
                (other, otherLine) = (cursor.Name, cursor.Line);
                cursor.Skip();
                break;
        }
    }

    /// <summary>The cover of a collection is that of each text in it.</summary>
    private void Collection()
    {
        var text = new AknText(cursor);
        var scope = cursor.Enter();
        while (cursor.NextElement(scope))
        {
            switch (cursor.Name)
            {
                case "meta": coverMeta = new AknMetaReader(cursor, text, notices.WithMetadata).Read(); break;
                case "coverPage": new AknMastheadReader(cursor, text).Cover(cover); break;
                case "preface": new AknMastheadReader(cursor, text).Preface(cover); break;
                default: One(); break;
            }
        }
    }

    private void Report(int root)
    {
        if (collection is { } line) notices.Findings.Note("akn-collection", line, drafts.Count.ToString(CultureInfo.InvariantCulture));
        if (drafts.Count > 0 && other is not null) notices.Findings.Warn("akn-other-document", otherLine, $"<{other}>");
        else if (drafts.Count == 0 && cursor.Stop is null) notices.Findings.Error("akn-has-no-statement", other is null ? root : otherLine, $"<{other ?? "akomaNtoso"}>");
    }

    private AknDraft WithCover(AknDraft draft)
    {
        var own = draft.Masthead;
        var letter = own.Letter ?? (own.Number is [>= 'A' and <= 'Z'] ? own.Number : null);
        if (own.Symbols.Count > 0) return draft;
        var masthead = cover with { Number = own.Number == letter ? cover.Number : own.Number ?? cover.Number, Letter = letter, Title = own.Title ?? cover.Title };
        return draft with { Masthead = masthead, Meta = Completed(draft.Meta) };
    }

    private AknMeta Completed(AknMeta meta)
    {
        if (coverMeta is null) return meta;
        meta.Language ??= coverMeta.Language;
        meta.Author ??= coverMeta.Author;
        foreach (var (id, address) in coverMeta.References) meta.References.TryAdd(id, address);
        return meta;
    }
}
