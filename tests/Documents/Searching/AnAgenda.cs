using Dais.Documents.Agendas;
using Dais.Documents.Searching;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Searching;

/// <summary>An agenda about harbours that are not on any map, in English and French.</summary>
internal static class AnAgenda
{
    public static readonly Label Ours = Label.For(Audience.Secretariat);

    /// <summary>Two items, the second with two sub-items, one of which is the secretariat's.</summary>
    public static ProvisionalAgenda OfHarbours(string subject = "dredging of channels") => new()
    {
        Language = Language.English,
        Body = Said("Working Group on Harbours", "Groupe de travail sur les ports"),
        Start = new LocalDate(2031, 5, 4),
        Items =
        [
            new() { Number = 1, Title = Said("Opening of the meeting", "Ouverture de la réunion") },
            new()
            {
                Number = 2,
                Title = Said("State of the harbours", "État des ports"),
                Annotation =
                [
                    new(Said($"The Group will discuss the {subject}:", "Le Groupe examinera le dragage des chenaux :")),
                    new(Said("The depth of quays;", "La profondeur des quais ;")) { Mark = new(NumberLevel.Letter, 1) },
                    new(Said("The secret price of dredgers.", "Le prix secret des dragues.")) { Mark = new(NumberLevel.Letter, 2), Label = Ours },
                ],
                Documents = [new(Said("Note on buoys", "Note sur les bouées"), []), new(Said("Note on smugglers of rum", "Note sur les contrebandiers"), []) { Label = Ours }],
                SubItems = [new() { Letter = "a", Title = Said("Pilots", "Pilotes") }, new() { Letter = "b", Title = Said("Wrecks", "Épaves"), Label = Ours }],
            },
        ],
        OrganizationOfWork =
        [
            new(new LocalDate(2031, 5, 4), new(new LocalTime(10, 0), new LocalTime(13, 0)), [new(1, null, Continued: false), new(2, "a", Continued: false), new(2, "b", Continued: false)]),
            new(new LocalDate(2031, 5, 5), new(new LocalTime(10, 0), new LocalTime(13, 0)), [new(2, "b", Continued: true)]),
        ],
    };

    private static LocalizedText Said(string english, string french) => LocalizedText.Of(Language.English, [new(Language.English, english), new(Language.French, french)]);
}

/// <summary>Agendas that a test says there are.</summary>
internal sealed class AgendasByHand : IKnowAgendas
{
    public IReadOnlyList<KeptAgenda> Kept { get; set; } = [];

    public object Known => Kept;

    public Task<bool> WaitForAsync(long position, TimeSpan atMost, CancellationToken cancellation) => Task.FromResult(true);

    public ValueTask<IReadOnlyList<KeptAgenda>> AllAsync(CancellationToken cancellation) => ValueTask.FromResult(Kept);

    public Standing? StandingOf(string session) => Standing.Anywhere;

    public string AddressOf(string session, string? part, Language language) => $"/{language}/sessions/{session}";
}
