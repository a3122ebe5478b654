using Dais.Kernel;

namespace Dais.Documents.Tests.Fixtures;

/// <summary>A list of observations on a State, which the State keeps confidential in part. The State and what is observed are invented.</summary>
/// <remarks>Its working group may read the list as a conference room paper, but for the parts that the State has not released.</remarks>
internal static class ListOfObservations
{
    public const string Released = "The law covers the offence and its attempt.";
    public const string BetweenExperts = "Two provinces have recorded no case.";
    public const string AssistanceNeeded = "Training of prosecutors is asked for.";
    public const string StatesOwnNote = "The ministry will answer by the spring.";

    /// <summary>Where it stands: a document of the working group's session, on the State.</summary>
    public static Place Place { get; } = new() { Body = "wg", Session = "wg-3", Document = "wg-3/observations", State = "XXA" };

    private static readonly Label experts = Label.For(Audience.Reviewers | Audience.Secretariat | Audience.StateConcerned);
    private static readonly Label assistance = Label.For(Audience.Agencies | Audience.Secretariat | Audience.StateConcerned);
    private static readonly Label own = Label.For(Audience.StateConcerned);

    /// <summary>The document, whole.</summary>
    public static Document Document { get; } = new()
    {
        Kind = DocumentKind.Unknown,
        Language = Language.English,
        IsSample = true,
        Masthead = new() { Title = Say("List of observations") },
        Blocks =
        [
            new Section(SectionRole.Plain, "I.", Say("Implementation"), [
                Paragraph("1.", Released),
                Paragraph("2.", BetweenExperts) with { Label = experts, Id = "para_2" },
                Paragraph("3.", StatesOwnNote) with { Label = own },
            ]),
            new Section(SectionRole.Plain, "II.", Say("Assistance"), [
                new ListBlock([new ListItem("(a)", [new Words(Say(AssistanceNeeded))], [])]) { Label = assistance },
            ]) { Label = assistance },
        ],
    };

    private static Paragraph Paragraph(string number, string text) => new(number, [new Words(Say(text))]);

    private static Wording Say(string text) => new(text, Language.English);
}
