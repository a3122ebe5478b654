using Dais.Kernel;

namespace Dais.Documents.Tests.Searching;

/// <summary>Sixty questions of ours, ten a language, and the paragraphs that answer them: what a reader asks stands among the first ten.</summary>
public sealed class QuestionsTests(CorpusIndex corpus, ITestOutputHelper output) : IClassFixture<CorpusIndex>
{
    [Fact]
    public void There_are_ten_questions_a_language_and_no_two_are_alike()
    {
        Assert.All(Language.All, l => Assert.Equal(10, AskedQuestion.All.Count(q => q.Language == l)));
        Assert.Equal(60, AskedQuestion.All.Select(q => q.Answers[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_answers_a_question_in_its_language_is_among_the_first_ten()
    {
        var missed = AskedQuestion.All.Where(q => !Answered(q, q.Language)).ToList();
        Tell("same language", missed.ConvertAll(q => $"{q.Language.Code} {q.Text}"), 60);

        Assert.InRange(Recall(missed.Count, 60), 0.9, 1);
    }

    [Fact]
    public void The_paragraph_in_the_readers_language_stands_beside_an_answer_in_another()
    {
        var pairs = AskedQuestion.All.SelectMany(q => Language.All.Where(l => l != q.Language).Select(l => (Question: q, Reader: l))).ToList();
        var missed = pairs.Where(p => !Answered(p.Question, p.Reader)).ToList();
        Tell("across languages", missed.ConvertAll(m => $"{m.Question.Language.Code} for {m.Reader.Code}: {m.Question.Text}"), pairs.Count);

        Assert.InRange(Recall(missed.Count, pairs.Count), 0.8, 1);
    }

    private static double Recall(int missed, int of) => 1 - ((double)missed / of);

    private bool Answered(AskedQuestion question, Language reader)
    {
        var hits = corpus.Index.Find(new(question.Text, reader), Clearance.Public).Hits;
        Assert.InRange(hits.Count, 0, 10);
        return hits.Any(h => question.Answers.Contains($"{h.In.Symbol} {h.Part}", StringComparer.Ordinal) && (h.In.Language == reader || h.InReadersLanguage?.In.Language == reader));
    }

    private void Tell(string what, List<string> missed, int of)
    {
        output.WriteLine($"{what}: {of - missed.Count} of {of}");
        foreach (var one in missed) output.WriteLine($"  missed: {one}");
    }
}
