using Dais.Kernel;

namespace Dais.Documents.Tests.Redlining;

/// <summary>Touches a paragraph as a delegation does: a word here and there replaced, put in or taken out, now and then a phrase.</summary>
internal static class WordEdits
{
    public static string Touch(string text, Language language, Random random)
    {
        var isChinese = language == Language.Chinese;
        var words = (isChinese ? text.Select(c => c.ToString()) : text.Split(' ')).ToList();
        var pool = Drafts.Old(language).Paragraphs.SelectMany(p => isChinese ? p.Text.Select(c => c.ToString()) : p.Text.Split(' ')).ToArray();
        for (var edits = 1 + random.Next(3); edits > 0 && words.Count > 0; edits--)
        {
            var at = random.Next(words.Count);
            var length = Math.Min(words.Count - at, random.Next(4) == 0 ? 1 + random.Next(4) : 1);
            var others = Enumerable.Range(0, length).Select(_ => pool[random.Next(pool.Length)]).ToList();
            switch (random.Next(3))
            {
                case 0: words.RemoveRange(at, length); break;
                case 1: words.InsertRange(at, others); break;
                default: words.RemoveRange(at, length); words.InsertRange(at, others); break;
            }
        }

        return string.Join(isChinese ? "" : " ", words);
    }
}
