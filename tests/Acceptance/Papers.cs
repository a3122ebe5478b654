using System.Globalization;
using Dais.Kit;
using Microsoft.Playwright;

namespace Dais.Acceptance.Tests;

/// <summary>Resolutions of a Conference on rivers that are not on any map, as a file to send.</summary>
internal static class Papers
{
    // Below it stand the numbers that walks share on purpose.
    private static int last = 100;

    private const string English = """
        United Nations
                                                                    RIV/COP/RES/4/{0}
        Conference of the Parties
                                                                    Distr.: General
                                                                    9 March 2026
        Fourth session
        Agenda item 5
        Resolution adopted by the Conference of the Parties on 4 March 2026

                4/{0}. The banks of rivers

                The Conference of the Parties,

                Recalling its resolution 4/20 on the mouths of rivers,1

                1.  Welcomes the survey of the banks;

                2.  Urges States parties:

                (a) To plant willows along the banks;

                (b) To count the otters of each river;

                3.  Requests the Secretariat to report to the Conference of the Parties at its fifth
        session on the state of the banks.

                                                                      3rd plenary meeting
                                                                             4 March 2026
            __________________
            1  RIV/COP/2026/7.
        """;

    private const string French = """
        Nations Unies
                                                                    RIV/COP/RES/4/{0}
        Conférence des Parties
                                                                    Distr. générale
                                                                    9 mars 2026
        Quatrième session
        Point 5 de l’ordre du jour
        Résolution adoptée par la Conférence des Parties le 4 mars 2026

                4/{0}. Les berges des fleuves

                La Conférence des Parties,

                Rappelant sa résolution 4/20 sur les embouchures,

                1.  Se félicite de l’étude des berges ;

                2.  Prie le Secrétariat de faire rapport à la Conférence des Parties à sa cinquième
        session sur l’état des berges.

                                                                      3e séance plénière
                                                                             4 mars 2026
        """;

    /// <summary>A number that no other walk has: what one keeps, another never finds kept already.</summary>
    public static int Next() => Interlocked.Increment(ref last);

    /// <summary>A resolution with a number of its own, so that each walk has its own document.</summary>
    public static FilePayload Resolution(string language, int number) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"rivers-{number}.{language}.txt"),
        MimeType = "text/plain",
        Buffer = System.Text.Encoding.UTF8.GetBytes((language == "fr" ? French : English).Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
    };

    /// <summary>A report of ours with a symbol and a number of its own.</summary>
    /// <param name="name">The report: "firearms-2023.en".</param>
    /// <param name="symbol">The symbol that it bears.</param>
    /// <param name="number">The number that it shall have.</param>
    public static FilePayload Report(string name, string symbol, int number) => With(
        new() { Name = $"{name}.txt", MimeType = "text/plain", Buffer = File.ReadAllBytes(Repository.PathOf("tests", "Documents", "Reports", $"{name}.txt")) },
        symbol,
        string.Create(CultureInfo.InvariantCulture, $"CTOC/COP/WG.6/2023/{number}"));

    /// <summary>The same with a word in another's place.</summary>
    public static FilePayload With(FilePayload paper, string word, string instead) => new()
    {
        Name = paper.Name,
        MimeType = paper.MimeType,
        Buffer = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(paper.Buffer).Replace(word, instead, StringComparison.Ordinal)),
    };
}
