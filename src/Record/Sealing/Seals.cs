using System.Collections.Concurrent;

namespace Dais.Record.Sealing;

/// <summary>Seals personal data before they go into an act, and opens them when they are shown.</summary>
/// <remarks>Keys are held in memory once they were used. A fold keeps what is sealed as it is: it is opened where it is shown. May be used from any thread.</remarks>
/// <param name="keys">The keys of subjects.</param>
public sealed class Seals(SubjectKeys keys)
{
    private const byte Format = 1;

    // Null stands for a key that was destroyed.
    private readonly ConcurrentDictionary<string, byte[]?> known = new(StringComparer.Ordinal);

    /// <summary>Takes all keys into memory, so that opening need not wait for the database.</summary>
    public async Task WarmAsync(CancellationToken cancellation = default)
    {
        foreach (var (subject, key) in await keys.AllAsync(cancellation)) known.TryAdd(subject, key);
    }

    /// <summary>Seals a text under the key of its subject, which is made at the first time.</summary>
    /// <param name="subject">The id of whom the text speaks of: a–z, 0–9 and . - _ /; never a name.</param>
    /// <param name="text">The personal data.</param>
    /// <param name="purpose">What it is: "name", "e-mail". It is bound into the seal and must be said again to open it.</param>
    /// <param name="cancellation">Ends the waiting for the database.</param>
    /// <returns>The sealed text; null when the subject's data were erased: no key is made for it again.</returns>
    /// <exception cref="ArgumentException">The subject is no id.</exception>
    public async ValueTask<SealedText?> SealAsync(string subject, string text, string purpose = "text", CancellationToken cancellation = default)
    {
        if (!known.TryGetValue(subject, out var key))
            key = known.GetOrAdd(subject, await keys.FindOrMakeAsync(subject, cancellation));
        return key is null ? null : new(subject, (byte[])[Format, .. SealedBytes.Seal(key, PaddedText.Write(text), BoundTo(subject, purpose))]);
    }

    /// <summary>Opens a sealed text.</summary>
    /// <remarks>A key that is not in memory yet is read from the database: on another node it may have been made a moment ago.</remarks>
    /// <param name="sealedText">What stands in the act.</param>
    /// <param name="purpose">The purpose it was sealed for.</param>
    /// <returns>The text; null when its key was destroyed.</returns>
    /// <exception cref="InvalidDataException">It was changed, moved from elsewhere, or sealed for another purpose.</exception>
    public string? Open(SealedText sealedText, string purpose = "text")
    {
        if (!known.TryGetValue(sealedText.Subject, out var key)) key = known.GetOrAdd(sealedText.Subject, keys.Find);
        if (key is null) return null;
        var bytes = sealedText.Bytes.Span;
        if (bytes.IsEmpty || bytes[0] != Format) throw new InvalidDataException("What is sealed has no form that is known.");
        return PaddedText.Read(SealedBytes.Open(key, bytes[1..], BoundTo(sealedText.Subject, purpose)));
    }

    /// <summary>Lets go of the key of a subject. It is not overwritten: someone who seals with it at this moment would seal with zeros.</summary>
    internal void Drop(string subject) => known[subject] = null;

    private static string BoundTo(string subject, string purpose) => $"dais sealed text\n{subject}\n{purpose}";
}
