using Dais.Directory.Instruments;
using Dais.Directory.Instruments.Reading;
using Dais.Kit;

namespace Dais.Directory.Tests.Instruments;

/// <summary>The real lists beside the repository, as of March 2015.</summary>
internal static class DepositaryLists
{
    public static readonly ListedDate AsOf = ListedDate.Of(2015, 3, null)!.Value;

    /// <summary>Each instrument with the file of its list, and how many lines that has after the headings.</summary>
    public static TheoryData<string, string, int> Files => new()
    {
        { "untoc", "18-12", 185 },
        { "trafficking", "18-12-a", 167 },
        { "smuggling", "18-12-b", 152 },
        { "firearms", "18-12-c", 123 },
        { "child-sale", "4-11-c", 178 },
        { "cedaw", "4-8", 190 },
        { "slavery-1926", "18-3", 36 },
        { "slavery-protocol-1953", "18-1", 61 },
        { "slavery-1926-amended", "18-2", 99 },
        { "slavery-1956", "18-4", 126 },
    };

    public static string PathOf(string file) => Repository.Corpus("data", "treaties", file + ".csv");

    public static ListReading Read(string instrument, string file) =>
        ParticipantReader.Read(File.ReadAllBytes(PathOf(file)), Instrument.Find(instrument)!, AsOf);
}
