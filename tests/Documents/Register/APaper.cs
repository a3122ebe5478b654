using Dais.Documents.Register;
using Dais.Documents.Resolutions;
using Dais.Kernel;
using NodaTime;

namespace Dais.Documents.Tests.Register;

/// <summary>Resolutions made by hand, about rivers that are not on any map.</summary>
internal static class APaper
{
    public const string Import = "0123456789abcdef";

    public static DocumentSymbol Symbol(string text) => DocumentSymbol.TryParse(text, out var symbol) ? symbol : throw new FormatException(text);

    /// <summary>A resolution of three paragraphs, the second with two points, a footnote and two requests.</summary>
    public static Resolution Resolution(string symbol = "RIV/RES/4/2", Language? language = null)
    {
        var what = "to report to the Conference at its fifth session on the state of the banks";
        return new()
        {
            Kind = DocumentKind.Resolution,
            Language = language ?? Language.English,
            Symbols = [Symbol(symbol)],
            Organ = "conference-of-the-parties",
            OrganName = "Conference of the Parties",
            Number = "4/2",
            Title = new("The banks of rivers"),
            Adopted = new LocalDate(2026, 3, 4),
            Parts =
            [
                new EnactingFormula(new("The Conference of the Parties,")),
                new Recital(new("Recalling its resolution 3/1,")) { Id = "recital_1", Opening = new("Recalling", ["Recalling"]) },
                new OperativeParagraph(1, "1.", new("Welcomes the survey;") { Notes = [new(19, "1")] }) { Id = "para_1", Opening = new("Welcomes", ["Welcomes"]) },
                new OperativeParagraph(2, "2.", new("Urges States parties:"))
                {
                    Id = "para_2",
                    Opening = new("Urges", ["Urges"]),
                    Within = [new Point("(a)", new("To plant willows;")) { Id = "para_2__point_a" }, new Point("(b)", new("To count otters;")) { Id = "para_2__point_b" }],
                },
                new OperativeParagraph(3, "3.", new($"Requests the Secretariat {what}.")) { Id = "para_3", Opening = new("Requests", ["Requests"]) },
            ],
            Notes = [new("1", new("RIV/COP/2026/7."))],
        };
    }

    /// <summary>What it asks.</summary>
    public static IReadOnlyList<Request> Requests(Resolution of)
    {
        const string Third = "Requests the Secretariat to report to the Conference at its fifth session on the state of the banks.";
        return
        [
            new() { Part = "para_2", Paragraph = 2, Verb = "Urges", To = ["states-parties"], What = new(22, 17), In = "Urges States parties: To plant willows; To count otters;" },
            new() { Part = "para_3", Paragraph = 3, Verb = "Requests", To = ["secretariat"], What = new(25, Third.Length - 26), In = Third, Due = "session 5", ReportTo = of.Organ },
        ];
    }

    public static KeptText Text(Resolution? resolution = null) => new() { Resolution = resolution ?? Resolution(), Requests = Requests(resolution ?? Resolution()) };

    /// <summary>What stands on the record of a version.</summary>
    public static DocumentVersionKept Version(string? symbol = "RIV/RES/4/2", Language? language = null, Label label = default, string bytes = "b1", DocumentKind kind = DocumentKind.Resolution) =>
        new(kind, language ?? Language.English, label, Hash(bytes), Hash("text of " + bytes), Import, "rivers.txt")
        {
            Symbols = symbol is null ? [] : [Symbol(symbol)],
            Title = "The banks of rivers",
            Number = "4/2",
            Organ = "conference-of-the-parties",
        };

    public static string Hash(string of) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(of)));
}
