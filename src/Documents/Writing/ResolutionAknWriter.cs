using System.Text;
using System.Xml;
using Dais.Documents.AkomaNtoso;
using Dais.Documents.Resolutions;
using Dais.Documents.Writing.Akn;

namespace Dais.Documents.Writing;

/// <summary>Writes a resolution or decision as Akoma Ntoso 3.0 in the AKN4UN shape, always valid against the OASIS schema.</summary>
/// <remarks>
/// <para>Any resolution gives a valid file: characters that XML forbids are left out, ids that are no names are encoded, what the schema wants
/// and the resolution does not say has a placeholder. Our ids are the eIds (<see cref="ResolutionIds"/> gives them where no part has one; a single part without gets one made of its parent's), another
/// publisher's stand beside them as wIds. The same resolution gives the same bytes.</para>
/// <para>Reading the file gives the resolution again (<see cref="AknReader"/>). Annexes stand at the end, whatever stood behind them.</para>
/// </remarks>
public static class ResolutionAknWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>The file.</summary>
    /// <param name="resolution">The text.</param>
    /// <param name="metadata">What is known about it beside the text; null for nothing.</param>
    /// <returns>UTF-8 bytes.</returns>
    public static byte[] Write(Resolution resolution, AknMetadata? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        if (!HasIds(resolution.Parts)) resolution = ResolutionIds.Given(resolution);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) new ResolutionFile(resolution, metadata ?? new(), xml).Write();
        return bytes.ToArray();
    }

    private static bool HasIds(IReadOnlyList<Part> parts) => parts.Any(p => !string.IsNullOrEmpty(p.Id) || HasIds(p.Within));
}
