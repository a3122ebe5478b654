namespace Dais.Documents.AkomaNtoso;

/// <summary>How much of a file from outside is taken in; the largest file of the General Assembly's 79th session has 0.6 MB, 14 levels and 7 attributes.</summary>
internal static class AknLimits
{
    /// <summary>Bytes of a file: more is refused before it is read.</summary>
    public const int LargestSize = 32 * 1024 * 1024;

    /// <summary>Levels of elements: more is refused where it begins.</summary>
    public const int Deepest = 100;

    /// <summary>Attributes of an element.</summary>
    public const int MostAttributes = 100;

    /// <summary>Elements of a file, which bounds the memory that the model of 32 MB of tiny elements would take.</summary>
    public const int MostElements = 1_000_000;
}
