namespace Dais.Documents.Reading.Docx;

/// <summary>Where the text stands within Word's fields: an instruction is not text, its result is.</summary>
internal sealed class FieldStack
{
    private const int Deepest = 64;

    private readonly List<bool> inInstruction = [];

    /// <summary>Whether what comes is an instruction.</summary>
    internal bool Hides => inInstruction.Contains(true);

    internal void Read(WordElement mark)
    {
        switch (mark["fldCharType"])
        {
            case "begin" when inInstruction.Count < Deepest: inInstruction.Add(true); break;
            case "separate" when inInstruction.Count > 0: inInstruction[^1] = false; break;
            case "end" when inInstruction.Count > 0: inInstruction.RemoveAt(inInstruction.Count - 1); break;
        }
    }

    /// <summary>A paragraph ends. No instruction runs on: one that does is broken, and would hide the rest of the text.</summary>
    internal void EndParagraph() => inInstruction.RemoveAll(hides => hides);
}
