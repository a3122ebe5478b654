using Dais.Documents.Reading;
using Dais.Documents.Reading.Pages;
using Dais.Kernel;

namespace Dais.Documents.Resolutions;

/// <summary>Reads what stands above the text of a resolution: each line by what it says.</summary>
internal sealed class ResolutionMastheadReader
{
    private const int WideBlank = 3;
    private const int LongestField = 90;
    private const int LongestLetterName = 12;

    private readonly ResolutionMasthead head = new();
    private readonly ResolutionWords words;
    private readonly Lexicon lexicon;
    private readonly Lexicon english = Lexicon.For(Language.English);
    private readonly Language language;
    private readonly LineAccounts accounts;
    private readonly List<TextBlock> unknown = [];
    private bool isUnderItem;
    private bool isInOrigin;

    private ResolutionMastheadReader(ResolutionWords words, LineAccounts accounts)
    {
        (this.words, this.accounts, language) = (words, accounts, words.Language);
        lexicon = Lexicon.For(language);
    }

    /// <summary>Reads the blocks above the text: one a line.</summary>
    internal static ResolutionMasthead Read(IReadOnlyList<TextBlock> blocks, bool isDoubleSpaced, ResolutionWords words, LineAccounts accounts)
    {
        var reader = new ResolutionMastheadReader(words, accounts);
        var title = TitleAt(blocks, isDoubleSpaced ? 1 : 0, words);
        for (var i = 0; i < title; i++) reader.ReadLine(blocks[i], isDoubleSpaced ? 1 : 0);
        reader.ReadTitle(blocks, title);
        foreach (var block in reader.unknown) accounts.Leave(block.Lines);
        return reader.head;
    }

    // The title begins with its number, or it is the last group of lines above the text.
    private static int TitleAt(IReadOnlyList<TextBlock> blocks, int smallGap, ResolutionWords words)
    {
        for (var i = 0; i < blocks.Count; i++)
            if (TitleNumber.TryRead(blocks[i].Text, words, out _, out _)) return i;
        var at = blocks.Count - 1;
        while (at > 0 && blocks[at].Gap <= smallGap && !IsOtherLine(blocks[at - 1].Text, words)) at--;
        return at < 0 || IsOtherLine(blocks[at].Text, words) ? blocks.Count : at;
    }

    private static bool IsOtherLine(string text, ResolutionWords words)
    {
        var folded = Folding.Words(text);
        return text[^1] is ']' || IsDraftLine(folded, words, out _) || ResolutionWords.Occurs(words.Adopted, folded)
            || PageFurniture.IsSymbol(text) || SessionOrdinal.Find(text, words.Language) is not null;
    }

    private void ReadTitle(IReadOnlyList<TextBlock> blocks, int from)
    {
        if (from >= blocks.Count) return;
        var whole = Passages.Join(blocks.Skip(from).Select(b => b.Words));
        if (TitleNumber.TryRead(whole.Text, words, out var number, out var rest))
        {
            head.Number = number;
            whole = Passages.From(whole, rest);
        }

        whole = WithoutLetter(whole);
        if (whole.Text.Length > 0) head.Title = whole;
        foreach (var block in blocks.Skip(from)) accounts.Take(block.Lines, LinePart.Heading, "title");
    }

    // "A/RES/79/245 B" prints its letter below the title, and there it belongs to the number.
    private Passage WithoutLetter(Passage title)
    {
        if (head.Number is null || head.Symbols.Count == 0 || head.Symbols[0].ToString() is not [.., ' ', >= 'A' and <= 'Z' and var letter]) return title;
        var blank = title.Text.AsSpan().TrimEnd(" ()0123456789").LastIndexOf(' ');
        if (blank <= 0 || title.Text.Length - blank > LongestLetterName) return title;
        head.Number = $"{head.Number} {letter}";
        return title with { Text = title.Text[..blank], Notes = [.. title.Notes.Select(n => n with { At = Math.Min(n.At, blank) })] };
    }

    private void ReadLine(TextBlock block, int smallGap)
    {
        var text = block.Text;
        if (text.Length == 0) return;
        if (isInOrigin || text[0] == '[')
        {
            ReadOrigin(text);
            accounts.Take(block.Lines, LinePart.Masthead);
            return;
        }

        if (!ReadWhole(text) && !ReadUnderItem(text, block.Gap <= smallGap) && !ReadCells(text)) unknown.Add(block);
        else accounts.Take(block.Lines, LinePart.Masthead);
    }

    private bool ReadWhole(string text)
    {
        if (!ReadAdoption(text) && !ReadSponsors(text)) return false;
        isUnderItem = false;
        return true;
    }

    // The title of an item may hold a date or a session's number: nothing but another field of its own kind ends it.
    private bool ReadUnderItem(string text, bool isClose)
    {
        if (!isUnderItem) return false;
        if (ReadSymbol(text) || ReadItem(text, Folding.Words(text)) || ReadCommittee(text)) return true;
        if (head.Items[^1].Title is not null && !isClose) return isUnderItem = false;
        AddToItem(text);
        return true;
    }

    private void AddToItem(string text)
    {
        var item = head.Items[^1];
        head.Items[^1] = item with { Title = item.Title is { } title ? Passages.JoinText(title, text) : text };
        isUnderItem = head.Items[^1].Title!.Length < 1_000;
    }

    private void ReadOrigin(string text)
    {
        head.Origin = head.Origin is { } before ? Passages.JoinText(before, text) : text;
        isInOrigin = !text.EndsWith(']') && head.Origin.Length < 1_000;
        if (isInOrigin) return;
        var letters = Folding.Letters(head.Origin);
        foreach (var (committee, name) in words.Committees)
            if (letters.Contains(committee, StringComparison.Ordinal)) head.Committee ??= name;
    }

    private bool ReadCells(string text)
    {
        var all = true;
        foreach (var cell in TableCells.Of(text, WideBlank))
            if (cell.Text.Length > 0) all &= cell.Text.Length <= LongestField && ReadField(cell.Text);
        return all;
    }

    private bool ReadField(string text)
    {
        var folded = Folding.Words(text);
        return ReadSymbol(text) || IsPublisher(text) || ReadOrgan(text, folded) || ReadDistribution(folded) || ReadOriginal(folded)
            || ReadItem(text, folded) || ReadCommittee(text) || ReadSession(text) || ReadIssued(text);
    }

    private bool ReadSymbol(string text)
    {
        if (!PageFurniture.IsSymbol(text) || !DocumentSymbol.TryParse(text, out var symbol)) return false;
        if (!head.Symbols.Contains(symbol)) head.Symbols.Add(symbol);
        return true;
    }

    private bool IsPublisher(string text) => lexicon.Publisher.Contains(Folding.Letters(text), StringComparer.Ordinal) || LanguageNames.Of(text) is not null;

    private bool ReadOrgan(string text, string folded)
    {
        if (words.OrganAtHead(folded, out var length) is not { } organ || length < folded.Length - 3) return false;
        head.Organ ??= organ;
        head.OrganName ??= text;
        return true;
    }

    private bool ReadDistribution(string folded)
    {
        if (!folded.StartsWith("distr", StringComparison.Ordinal) && !folded.StartsWith("التوزيع", StringComparison.Ordinal)
            && !folded.StartsWith("分发", StringComparison.Ordinal) && !folded.StartsWith("分配", StringComparison.Ordinal)) return false;
        if (lexicon.Distribution.TryFind(folded, 5, out var hit) || english.Distribution.TryFind(folded, 5, out hit))
            head.Distribution ??= Enum.Parse<Distribution>(hit.Meaning, ignoreCase: true);
        return true;
    }

    private bool ReadOriginal(string folded)
    {
        if (!lexicon.Original.TryFind(folded, 0, out var hit) && !english.Original.TryFind(folded, 0, out hit)) return false;
        if (hit.Start > 6) return false;
        head.Original ??= LanguageNames.Of(folded.AsSpan(hit.End)) ?? LanguageNames.Of(folded.AsSpan(folded.LastIndexOf(' ') + 1));
        return true;
    }

    private bool ReadItem(string text, string folded)
    {
        foreach (var word in words.Items)
        {
            if (!folded.StartsWith(word, StringComparison.Ordinal)) continue;
            var found = ItemNumbers.Of(text, folded.Length > word.Length ? word.Length : 0);
            if (found.Count == 0) continue;
            foreach (var number in found) head.Items.Add(new(number, null));
            return isUnderItem = true;
        }

        return false;
    }

    private bool ReadCommittee(string text)
    {
        var letters = Folding.Letters(text);
        foreach (var (committee, _) in words.Committees)
        {
            if (committee != letters) continue;
            head.Committee ??= text;
            return true;
        }

        return false;
    }

    private bool ReadSession(string text)
    {
        if (SessionOrdinal.Find(text, language) is not { } number) return false;
        head.Session ??= number;
        return true;
    }

    private bool ReadIssued(string text)
    {
        if (!UnDate.TryFindFirst(text, language, out var date) && !UnDate.TryFindFirst(text, Language.English, out date)) return false;
        if (date.IsRange || date.Length + 2 < text.Length) return false;
        head.Issued ??= date.From.In(null);
        return true;
    }

    private bool ReadAdoption(string text)
    {
        if (text.Length > 200) return false;
        var folded = Folding.Words(text);
        if (!ResolutionWords.Occurs(words.Adopted, folded)) return false;
        var isResolution = ResolutionWords.Occurs(words.Resolution, folded);
        if (!isResolution && !ResolutionWords.Occurs(words.Decision, folded)) return false;
        head.Kind = isResolution ? DocumentKind.Resolution : DocumentKind.Decision;
        head.AdoptionLine = text;
        if (UnDate.TryFindFirst(text, language, out var date)) head.Adopted = date.From.In(null);
        return true;
    }

    private bool ReadSponsors(string text)
    {
        var folded = Folding.Words(text);
        if (!IsDraftLine(folded, words, out var kind)) return false;
        if (head.Kind == DocumentKind.Unknown) head.Kind = kind;
        var colon = text.LastIndexOfAny([':', '：']);
        if (colon <= 0) return true;
        head.SponsorsLine = Passages.JoinAll([.. unknown.Select(b => b.Text), text[..colon].TrimEnd()]);
        foreach (var block in unknown) accounts.Take(block.Lines, LinePart.Masthead);
        unknown.Clear();
        head.Sponsors.AddRange(SponsorNames.Codes(head.SponsorsLine, words));
        return true;
    }

    // "Draft resolution", alone or behind a colon: "Belarus and Uzbekistan: draft resolution".
    private static bool IsDraftLine(string folded, ResolutionWords words, out DocumentKind kind)
    {
        kind = DocumentKind.Unknown;
        var tail = folded[(folded.LastIndexOfAny([':', '：']) + 1)..].Trim(' ', '*');
        if (tail.Length is 0 or > 60) return false;
        if (words.DraftResolution.Any(w => tail.StartsWith(w, StringComparison.Ordinal))) kind = DocumentKind.DraftResolution;
        else if (words.DraftDecision.Any(w => tail.StartsWith(w, StringComparison.Ordinal))) kind = DocumentKind.DraftDecision;
        return kind != DocumentKind.Unknown;
    }
}
