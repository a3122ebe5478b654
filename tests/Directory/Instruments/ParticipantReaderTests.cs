using System.Text;
using Dais.Directory.Instruments;
using Dais.Directory.Instruments.Reading;
using Dais.Kernel;

namespace Dais.Directory.Tests.Instruments;

public sealed class ParticipantReaderTests
{
    private const string Headings = "Participant,Signature,\"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)\"";

    [Theory]
    [MemberData(nameof(DepositaryLists.Files), MemberType = typeof(DepositaryLists))]
    public void Every_line_of_a_depositarys_list_becomes_a_participant(string instrument, string file, int lines)
    {
        var reading = DepositaryLists.Read(instrument, file);

        Assert.Null(reading.Refusal);
        Assert.Equal(lines, reading.Rows.Length);
        Assert.Equal(Enumerable.Range(2, lines), reading.Lines);
        Assert.Equal(File.ReadLines(DepositaryLists.PathOf(file)).Count(l => l.Length > 0) - 1, reading.Rows.Length);
        Assert.All(reading.Rows, r => Assert.False(r.Code is null || r.Unread is not null || r.Actions.IsEmpty));
        Assert.False(reading.HasErrors, string.Join('\n', reading.Findings));
    }

    [Theory]
    [MemberData(nameof(DepositaryLists.Files), MemberType = typeof(DepositaryLists))]
    public void Every_date_of_a_depositarys_list_becomes_an_action(string instrument, string file, int _)
    {
        var dates = System.Text.RegularExpressions.Regex.Count(File.ReadAllText(DepositaryLists.PathOf(file)), "[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}");

        Assert.Equal(dates, DepositaryLists.Read(instrument, file).Rows.Sum(r => r.Actions.Length));
    }

    [Fact]
    public void A_ratification_without_signature_in_the_real_list_is_pointed_out()
    {
        var findings = DepositaryLists.Read("trafficking", "18-12-a").Findings;

        Assert.Contains(findings, f => f is { Code: "ratified-unsigned", Line: 4 } && f.Read.StartsWith("Antigua and Barbuda", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_says_what_was_done()
    {
        var reading = Read("""
            Participant,Signature,"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"
            France,12 Dec 2000,29 Oct 2002
            Norway,13 Dec 2000,23 Sep 2003 A
            European Union,12 Dec 2000,21 May 2004 AA
            Bahrain,,7 Jun 2004 a
            Montenegro,,23 Oct 2006 d
            """);

        Assert.Empty(reading.Findings);
        Assert.Equal(
            ["ratification", "acceptance", "approval", "accession", "succession"],
            reading.Rows.Select(r => r.Actions[^1].Kind.Key()));
        Assert.Equal(["FRA", "NOR", "EUE", "BHR", "MNE"], reading.Rows.Select(r => r.Code));
    }

    [Theory]
    [InlineData("24 Sep 2003", "2003-09-24")]
    [InlineData("24 September 2003", "2003-09-24")]
    [InlineData("24-Sep-2003", "2003-09-24")]
    [InlineData("24 Sept. 2003", "2003-09-24")]
    [InlineData("2003-09-24", "2003-09-24")]
    [InlineData("Sep 2003", "2003-09")]
    [InlineData("2003-09", "2003-09")]
    [InlineData("2003", "2003")]
    [InlineData("24 septembre 2003", "2003-09-24")]
    [InlineData("24 de septiembre de 2003", "2003-09-24")]
    [InlineData("24 сентября 2003 года", "2003-09-24")]
    [InlineData("2003年9月24日", "2003-09-24")]
    [InlineData("24 أيلول/سبتمبر 2003", "2003-09-24")]
    public void A_date_may_be_written_in_many_ways(string written, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($"{Headings}\nMali,,{written} a").Rows[0].Actions).On.ToString());

    [Theory]
    [InlineData("date-unreadable", "Mali,,12/11/2003 a")]
    [InlineData("date-unreadable", "Mali,,31 Feb 2003 a")]
    [InlineData("date-unreadable", "Mali,,soon")]
    [InlineData("date-in-brackets", "Mali,,[24 Sep 2003 a]")]
    [InlineData("text-after-date", "Mali,,24 Sep 2003 a but")]
    [InlineData("mark-unknown", "Mali,,24 Sep 2003 x")]
    [InlineData("name-unknown", "Atlantis,,24 Sep 2003 a")]
    [InlineData("name-missing", ",,24 Sep 2003 a")]
    [InlineData("name-territory", "Bermuda,,24 Sep 2003 a")]
    [InlineData("date-after-list", "Mali,,24 Sep 2033 a")]
    [InlineData("date-before-adoption", "Mali,,24 Sep 1999 a")]
    [InlineData("cell-beyond-columns", "Mali,,24 Sep 2003 a,more")]
    public void What_a_person_must_look_at_is_an_error_with_its_line_and_the_row_stays(string code, string line)
    {
        var reading = Read($"{Headings}\nChad,,24 Sep 2003 a\n{line}");

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((code, Severity.Error, 3), (finding.Code, finding.Severity, finding.Line));
        Assert.Equal(2, reading.Rows.Length);
        Assert.True(reading.HasErrors);
    }

    [Theory]
    [InlineData("consent-before-signature", "Mali,24 Sep 2003,1 Jan 2002")]
    [InlineData("ratified-unsigned", "Mali,,24 Sep 2003")]
    [InlineData("no-action", "Mali,,")]
    [InlineData("date-partial", "Mali,,2003 a")]
    [InlineData("name-former", "Czechoslovakia,,24 Sep 2003 a")]
    public void What_is_doubtful_is_a_warning(string code, string line)
    {
        var finding = Assert.Single(Read($"{Headings}\nChad,1 Jan 2001,24 Sep 2003\n{line}").Findings);

        Assert.Equal((code, Severity.Warning, 3), (finding.Code, finding.Severity, finding.Line));
    }

    [Fact]
    public void A_cell_that_is_not_read_stays_in_its_row_as_it_is()
    {
        var row = Read($"{Headings}\nMali,1 Jan 2001,sooner or later").Rows[0];

        Assert.Equal("sooner or later", row.Unread);
        Assert.Single(row.Actions);
    }

    [Fact]
    public void A_participant_listed_twice_is_an_error_that_names_the_first_line()
    {
        var finding = Assert.Single(Read($"{Headings}\nMali,1 Jan 2001,\nRepublic of Mali,,24 Sep 2003 A").Findings);

        Assert.Equal(("participant-twice", "2"), (finding.Code, finding.Detail));
    }

    [Theory]
    [InlineData("Netherlands 11, 12", "NLD")]
    [InlineData("China [3]", "CHN")]
    [InlineData("Serbia²", "SRB")]
    [InlineData("Mali *", "MLI")]
    public void The_mark_of_a_footnote_is_set_aside_and_noted(string name, string code)
    {
        var reading = Read($"{Headings}\n\"{name}\",,24 Sep 2003 a 4");

        Assert.Equal(code, reading.Rows[0].Code);
        Assert.All(reading.Findings, f => Assert.Equal(("footnote", Severity.Note), (f.Code, f.Severity)));
        Assert.Equal(2, reading.Findings.Length);
    }

    [Theory]
    [InlineData("Zaire", "COD")]
    [InlineData("Libyan Arab Jamahiriya", "LBY")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("Netherlands (Kingdom of the)", "NLD")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Turkey", "TUR")]
    [InlineData("The former Yugoslav Republic of Macedonia", "MKD")]
    [InlineData("Plurinational State of Bolivia", "BOL")]
    [InlineData("Fédération de Russie", "RUS")]
    [InlineData("俄罗斯联邦", "RUS")]
    [InlineData("European Community", "EUE")]
    public void Names_that_lists_have_used_are_known(string name, string code) =>
        Assert.Equal(code, Read($"{Headings}\n{name},,24 Sep 2003 a").Rows[0].Code);

    [Fact]
    public void A_withdrawal_stands_in_a_column_of_its_own()
    {
        var reading = Read("Participant;Signature;Ratification, Accession(a);Withdrawal\nMali;;24 Sep 2003 a; 1 Jan 2010\nChad;;1 Jan 2003 a;2002-01-01");

        Assert.Equal([ActionKind.Accession, ActionKind.Withdrawal], reading.Rows[0].Actions.Select(a => a.Kind));
        Assert.Equal(("withdrawal-before-consent", 3), (reading.Findings.Single().Code, reading.Findings.Single().Line));
    }

    [Fact]
    public void A_date_without_a_mark_is_not_guessed_where_every_date_needs_one() =>
        Assert.Equal("mark-missing", Assert.Single(Read("Participant,\"Acceptance(A), Accession(a)\"\nMali,24 Sep 2003").Findings).Code);

    [Theory]
    [InlineData("list-is-empty", "")]
    [InlineData("list-is-empty", " \n \n")]
    [InlineData("list-without-headings", "Mali,24 Sep 2003")]
    [InlineData("list-without-headings", "Participant,Remarks\nMali,none")]
    [InlineData("list-without-rows", Headings + "\n")]
    [InlineData("list-is-binary", "%PDF-1.7 …")]
    [InlineData("list-is-binary", "Participant\0")]
    public void What_is_no_list_is_refused_with_the_reason(string code, string text) => Assert.Equal(code, Read(text).Refusal?.Code);

    [Fact]
    public void A_file_that_is_too_large_or_has_too_many_lines_is_refused()
    {
        Assert.Equal("list-too-large", ParticipantReader.Read(new byte[ParticipantReader.LargestFile + 1], Untoc, DepositaryLists.AsOf).Refusal?.Code);
        Assert.Equal("list-too-long", Read(Headings + string.Concat(Enumerable.Repeat("\nMali,,", ParticipantReader.MostRows + 1))).Refusal?.Code);
    }

    [Fact]
    public void Encodings_other_than_UTF_8_are_read()
    {
        var text = $"{Headings}\nCôte d'Ivoire,,25 Oct 2012 a";

        Assert.Equal("CIV", ParticipantReader.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], Untoc, DepositaryLists.AsOf).Rows[0].Code);
        var latin = ParticipantReader.Read(Encoding.Latin1.GetBytes(text), Untoc, DepositaryLists.AsOf);
        Assert.Equal("CIV", latin.Rows[0].Code);
        Assert.Equal("encoding-assumed", Assert.Single(latin.Findings).Code);
    }

    [Fact]
    public void Any_text_at_all_is_read_or_refused()
    {
        var random = new Random(20150331);
        string[] pieces = ["Mali", "\"", ",", "\n", "24 Sep 2003", " a", ";", "\t", "[", "]", "²", "٣", "\ud83d", "1", "2003-99-99", "(A)", "Signature", "Participant", "\u0000", "年", new string('9', 40)];
        for (var i = 0; i < 2000; i++)
        {
            var text = (i % 2 == 0 ? Headings + "\n" : "") + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));

            var reading = Read(text);

            Assert.True(reading.Refusal is not null || reading.Rows.Length > 0, text);
            Assert.Equal(reading.Rows.Length, reading.Lines.Length);
            foreach (var finding in reading.Findings) Assert.NotEmpty(finding.MessageIn(Language.All[i % 6]));
        }
    }

    private static Instrument Untoc => Instrument.Find("untoc")!;

    private static ListReading Read(string text) => ParticipantReader.Read(Encoding.UTF8.GetBytes(text), Untoc, DepositaryLists.AsOf);
}
