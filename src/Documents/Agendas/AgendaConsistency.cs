namespace Dais.Documents.Agendas;

/// <summary>What a typed agenda must agree with itself about: each item once, and meetings that take up items of the agenda.</summary>
internal static class AgendaConsistency
{
    public static void Check(ProvisionalAgenda agenda)
    {
        var known = new HashSet<(int Item, string? SubItem)>();
        for (var i = 0; i < agenda.Items.Count; i++)
        {
            var item = agenda.Items[i];
            if (!known.Add((item.Number, null))) throw new AgendaFormatException("item-twice", $"$.items[{i}].number", item.Number);
            for (var s = 0; s < item.SubItems.Count; s++)
            {
                if (!known.Add((item.Number, item.SubItems[s].Letter)))
                    throw new AgendaFormatException("letter-twice", $"$.items[{i}].subitems[{s}].letter", item.SubItems[s].Letter, item.Number);
            }
        }

        for (var m = 0; m < agenda.OrganizationOfWork.Count; m++)
            CheckMeeting(agenda.OrganizationOfWork[m], $"$.organizationOfWork[{m}]", known);
    }

    private static void CheckMeeting(HalfDayMeeting meeting, string path, HashSet<(int, string?)> known)
    {
        for (var e = 0; e < meeting.Entries.Count; e++)
        {
            var entry = meeting.Entries[e];
            if (!known.Contains((entry.Item, null))) throw new AgendaFormatException("unknown-item", $"{path}.entries[{e}].item", entry.Item);
            if (!known.Contains((entry.Item, entry.SubItem)))
                throw new AgendaFormatException("unknown-subitem", $"{path}.entries[{e}].subitem", entry.SubItem, entry.Item);
        }
    }
}
