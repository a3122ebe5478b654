using System.Text;
using Dais.Documents.Reading;
using Dais.Kernel;
using Dais.Kit;

namespace Dais.Documents.Tests.Reading;

/// <summary>What kind of document a source is, without being told.</summary>
public sealed class KindGuessTests
{
    public static TheoryData<string> Agendas => Files("Agendas");

    public static TheoryData<string> Reports => Files("Reports");

    [Theory]
    [MemberData(nameof(Agendas))]
    public void An_agenda_is_recognized(string name) => Assert.Equal(DocumentKind.AnnotatedProvisionalAgenda, KindOf(File.ReadAllText(Repository.PathOf("tests", "Documents", "Agendas", name))));

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_is_recognized(string name) => Assert.Equal(DocumentKind.WorkingGroupReport, KindOf(File.ReadAllText(Repository.PathOf("tests", "Documents", "Reports", name))));

    [Theory]
    [InlineData("Resolution adopted by the Conference of the Parties on 4 March 2026\n4/2. The banks of rivers\nThe Conference of the Parties,\nRecalling its resolution 3/1,", DocumentKind.Resolution)]
    [InlineData("RIV/COP/RES/4/2\n\nThe banks of rivers\n\nThe Conference of the Parties,\n\n1. Welcomes the survey.", DocumentKind.Resolution)]
    [InlineData("Decision adopted by the General Assembly on 4 March 2026\n4/401. Elections\nAt its 3rd meeting", DocumentKind.Decision)]
    [InlineData("Agenda item 5\nReport of the Working Group on Rivers\nFinland: draft resolution\nThe banks of rivers\nThe Conference of the Parties,", DocumentKind.DraftResolution)]
    [InlineData("Finlande\u00a0: projet de décision\nLes berges\nLa Conférence des Parties,\nDécide", DocumentKind.DraftDecision)]
    [InlineData("قرار اتخذته الجمعية العامة في 4 آذار/مارس 2026\n80/1 ضفاف الأنهار\nإن الجمعية العامة،", DocumentKind.Resolution)]
    [InlineData("2026年3月4日大会决议\n80/1. 河岸\n大会，\n1. 欢迎", DocumentKind.Resolution)]
    [InlineData("Финляндия: проект резолюции\nБерега рек\nГенеральная Ассамблея,", DocumentKind.DraftResolution)]
    [InlineData("Resolution adopted by the Conference\nOur genda\nThe Conference,\n1. Agrees.", DocumentKind.Resolution)]
    [InlineData("A shopping list\n1. Bread\n2. Milk", DocumentKind.Unknown)]
    [InlineData("Dear colleagues, the draft resolution that we spoke of yesterday is still being translated and will be sent to all of you as soon as it is done.", DocumentKind.Unknown)]
    public void The_words_above_a_text_say_what_it_is(string text, DocumentKind kind) => Assert.Equal(kind, KindGuess.Of(Source(text)));

    [Fact]
    public void What_a_person_says_a_text_is_it_is()
    {
        var source = Source("The banks of rivers\n\nThe Conference of the Parties,\n\n1. Welcomes the survey.");

        Assert.Equal(DocumentKind.Decision, DocumentReader.Read(source, Language.English, DocumentKind.Decision).Kind);
        Assert.Equal(DocumentKind.WorkingGroupReport, DocumentReader.Read(source, Language.English, DocumentKind.WorkingGroupReport).Kind);
        Assert.IsType<AgendaReading>(DocumentReader.Read(source, Language.English, DocumentKind.AnnotatedProvisionalAgenda));
    }

    [Theory]
    [InlineData("wg-trafficking-2009-agenda.zh.txt", DocumentKind.AnnotatedProvisionalAgenda)]
    [InlineData("wg-trafficking-2010-agenda.ar.txt", DocumentKind.AnnotatedProvisionalAgenda)]
    [InlineData("wg-smuggling-2024-agenda.zh.txt", DocumentKind.AnnotatedProvisionalAgenda)]
    [InlineData("ga-63-coordination-draft-resolution.zh.txt", DocumentKind.DraftResolution)]
    public void A_real_document_is_recognized(string name, DocumentKind kind) => Assert.Equal(kind, KindOf(File.ReadAllText(Repository.Corpus("corpus", name))));

    private static TheoryData<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Documents", folder), "*.txt").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    private static DocumentKind KindOf(string text) => DocumentReader.Read(Source(text)).Kind;

    private static SourceText Source(string text)
    {
        Assert.True(SourceText.TryDecode(Encoding.UTF8.GetBytes(text), out var source, out var why), why.Code);
        return source;
    }
}
