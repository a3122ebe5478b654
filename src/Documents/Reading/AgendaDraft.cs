using Dais.Documents.Agendas;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Reading;

/// <summary>Another reading of an entry's title: in its annotation, or in the organization of work.</summary>
internal readonly record struct OtherTitle(string Text, int Line);

/// <summary>An item or sub-item while it is read.</summary>
internal sealed class EntryDraft(int number, string? letter, string title)
{
    internal int Number { get; set; } = number;

    internal string? Letter { get; } = letter;

    internal string Title { get; } = title;

    /// <summary>The title's letters, folded: what other readings are compared with.</summary>
    internal string Letters { get; } = Folding.Letters(title);

    internal LineSpan? Listed { get; init; }

    internal LineSpan? Annotated { get; set; }

    internal List<AnnotationParagraph> Annotation { get; } = [];

    /// <summary>The paragraphs' words, folded once for all that look for keywords in them.</summary>
    internal List<string> FoldedAnnotation { get; } = [];

    internal List<DocumentEntry> Documents { get; } = [];

    internal List<EntryDraft> SubItems { get; } = [];

    internal List<OtherTitle> OtherTitles { get; } = [];

    /// <summary>item_2, item_1__a.</summary>
    internal string Id => Letter is null ? $"item_{Number}" : $"item_{Number}__{Letter}";

    /// <summary>2, 1 (a).</summary>
    internal string Label => Letter is null ? $"{Number}" : $"{Number} ({Letter})";
}

/// <summary>The agenda while it is read.</summary>
internal sealed class AgendaDraft
{
    internal List<EntryDraft> Items { get; } = [];

    internal List<ActTold> Acts { get; } = [];

    internal List<HalfDayMeeting> Meetings { get; } = [];

    internal int? MeetingsAnnounced { get; set; }

    internal int? SessionNumber { get; set; }

    internal LocalDate? Opening { get; set; }

    /// <summary>Items and sub-items in the order of the list.</summary>
    internal IEnumerable<EntryDraft> Entries => Items.SelectMany(i => i.SubItems.Prepend(i));

    internal EntryDraft? Item(int number)
    {
        // The items are in order and without gaps in all but broken lists.
        if (number >= 1 && number <= Items.Count && Items[number - 1].Number == number) return Items[number - 1];
        return Items.Find(i => i.Number == number);
    }

    internal EntryDraft? Entry(int number, string? letter)
    {
        var item = Item(number);
        return letter is null ? item : item?.SubItems.Find(s => s.Letter == letter);
    }

    internal ProvisionalAgenda Finish(MastheadRead head, Manuscript m)
    {
        return new()
        {
            Language = m.Language,
            Symbols = head.Symbols,
            Body = Text(head.Body),
            ParentBody = Text(head.Organ),
            SessionNumber = head.SessionNumber ?? (head.HasSeveralSessions ? null : SessionNumber),
            Title = Text(head.Title),
            Distribution = head.Distribution,
            Issued = head.Issued,
            Original = head.Original,
            Place = Text(head.Place),
            Start = head.Start,
            End = head.End,
            Notes = [.. head.Notes.Select(n => m.Text(n))],
            Digits = head.Digits,
            MeetingsAnnounced = MeetingsAnnounced,
            Items = [.. Items.Select(i => FinishItem(i, m))],
            OrganizationOfWork = Meetings,
            Acts = Acts,
        };

        LocalizedText? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : m.Text(text);
    }

    private static AgendaItem FinishItem(EntryDraft item, Manuscript m) => new()
    {
        Number = item.Number,
        Title = m.Text(item.Title),
        Annotation = item.Annotation,
        Documents = item.Documents,
        Listed = item.Listed,
        Annotated = item.Annotated,
        SubItems = [.. item.SubItems.Select(s => new SubItem
        {
            Letter = s.Letter!,
            Title = m.Text(s.Title),
            Annotation = s.Annotation,
            Documents = s.Documents,
            Listed = s.Listed,
            Annotated = s.Annotated,
        })],
    };
}
