using System.Text.Json;
using Dais.Kernel;

namespace Dais.Documents.Resolutions.Requests;

/// <summary>The words of asking in one language, as the data file Asking-xx.json has them.</summary>
internal sealed record AskingWords
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Verbs that ask, by the way in which what is asked follows them.</summary>
    public required Dictionary<string, string[]> Verbs { get; init; }

    /// <summary>Verbs that ask nothing and end what an earlier verb asked.</summary>
    public string[] Others { get; init; } = [];

    /// <summary>Verbs of recommendations, whose subject is the one addressed: "should", "are encouraged to".</summary>
    public string[] Modals { get; init; } = [];

    public string[] Adverbs { get; init; } = [];

    /// <summary>Stand between a verb and those addressed and belong to neither: "in this regard".</summary>
    public string[] Asides { get; init; } = [];

    public string[] Leads { get; init; } = [];

    /// <summary>Who asked, before a verb that reports it: "the Working Group recommended".</summary>
    public string[] Subjects { get; init; } = [];

    public string[] Glue { get; init; } = [];

    public string[] Qualifiers { get; init; } = [];

    public string[] And { get; init; } = [];

    public string[] Prepositions { get; init; } = [];

    public string[] BeforeVerb { get; init; } = [];

    /// <summary>After these words nobody else is addressed: "in cooperation with".</summary>
    public string[] Stops { get; init; } = [];

    /// <summary>Stand for those named before: "them".</summary>
    public string[] Them { get; init; } = [];

    /// <summary>Stand for those named before when no noun follows: "all others".</summary>
    public string[] Pronouns { get; init; } = [];

    /// <summary>Verbs that are nouns after such a word: "la demande".</summary>
    public string[] Nouns { get; init; } = [];

    /// <summary>Stand for those named before, in front of the verb: "les".</summary>
    public string[] Clitics { get; init; } = [];

    /// <summary>Names that hold the name of somebody addressed and are not one.</summary>
    public string[] Nobody { get; init; } = [];

    /// <summary>Words that end like an infinitive and are none, or begin what is asked though they do not end like one.</summary>
    public string[] NoInfinitives { get; init; } = [];

    public string[] Infinitives { get; init; } = [];

    /// <summary>Open a clause whose subject is addressed, or the clause of what is asked: "that".</summary>
    public string[] Clauses { get; init; } = [];

    /// <summary>Stand before what is asked: "to".</summary>
    public string[] Marks { get; init; } = [];

    /// <summary>After these words a mark is none: "in order to".</summary>
    public string[] NotAfter { get; init; } = [];

    /// <summary>Open a clause that describes those addressed, in Chinese before them.</summary>
    public string[] Relatives { get; init; } = [];

    /// <summary>Say that something is done together, in Chinese.</summary>
    public string[] Together { get; init; } = [];

    /// <summary>What begins a clause of purpose at the end of what is asked.</summary>
    public string[] Purposes { get; init; } = [];

    /// <summary>Words for a government, which stand before the name of its State.</summary>
    public string[] Governments { get; init; } = [];

    /// <summary>Words for the body that speaks: "its President".</summary>
    public string[] OwnPresident { get; init; } = [];

    public required DueWords Due { get; init; }

    public required ReportWords Report { get; init; }

    internal static AskingWords Load(Language language) => Load<AskingWords>($"Asking-{language.Code}.json");

    internal static T Load<T>(string file)
    {
        using var stream = typeof(AskingWords).Assembly.GetManifestResourceStream("Dais.Documents/Resolutions/Requests/" + file)
            ?? throw new InvalidDataException($"The assembly has no resource '{file}'.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException($"The resource '{file}' is empty.");
    }
}

/// <summary>The words by which a time is said.</summary>
internal sealed record DueWords
{
    /// <summary>What comes again: the words, and the interval they say.</summary>
    public Dictionary<string, string> Intervals { get; init; } = [];

    /// <summary>Sessions without a number: "next session".</summary>
    public Dictionary<string, string> Sessions { get; init; } = [];

    /// <summary>The noun of a session.</summary>
    public string[] SessionNouns { get; init; } = [];

    /// <summary>Before a session: "before the end of".</summary>
    public string[] BeforeTheEnd { get; init; } = [];

    /// <summary>Before or after a date by which: "by", "not later than".</summary>
    public string[] By { get; init; } = [];

    /// <summary>After a date by which: 之前.</summary>
    public string[] ByAfter { get; init; } = [];

    /// <summary>After these words a year is part of a name: "Agenda".</summary>
    public string[] NotAfter { get; init; } = [];

    /// <summary>Before a year in which.</summary>
    public string[] In { get; init; } = [];
}

/// <summary>The words by which a report is asked for.</summary>
internal sealed record ReportWords
{
    /// <summary>Without one of these no report is asked for.</summary>
    public string[] Cues { get; init; } = [];

    /// <summary>Stand before the body that is to have the report.</summary>
    public string[] To { get; init; } = [];

    /// <summary>Stand for the body that speaks.</summary>
    public string[] ToIt { get; init; } = [];
}
