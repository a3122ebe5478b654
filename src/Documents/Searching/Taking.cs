using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dais.Documents.Citing;
using Dais.Documents.Searching.Words;
using Dais.Kernel;

namespace Dais.Documents.Searching;

/// <summary>A document with its words cut.</summary>
/// <param name="Of">The document.</param>
/// <param name="Title">The words of its title.</param>
/// <param name="Words">Those of each paragraph.</param>
/// <param name="Shape">Alike where two documents have the same paragraphs under the same labels.</param>
/// <param name="Cited">What each paragraph cites.</param>
internal sealed record CutDocument(IndexedDocument Of, string Title, string[] Words, long Shape, IReadOnlyList<Reference>[] Cited);

/// <summary>Takes many documents in: their words are cut beside the thread that writes.</summary>
internal static class Taking
{
    // So many wait to be written at most: memory stays bounded however many come.
    private const int MostWaiting = 64;

    // So many are written in one transaction: readers see them together, and the file is not synchronized for each.
    private const int InOneTransaction = 2_000;

    internal static long All(IEnumerable<IndexedDocument> documents, IndexWriter writer, CancellationToken cancellation)
    {
        using var cut = new BlockingCollection<CutDocument>(MostWaiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var cutting = Task.Run(() => CutAll(documents, cut, stop.Token), CancellationToken.None);
        long paragraphs = 0;
        try
        {
            while (Batch(cut, writer, stop.Token) is var taken and > 0) paragraphs += taken;
        }
        finally
        {
            stop.Cancel();
            // What the cutting ran into is what went wrong first.
            try
            {
                cutting.GetAwaiter().GetResult();
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // It was told to stop, by us.
            }
        }

        return paragraphs;
    }

    /// <summary>A document with its words cut.</summary>
    internal static CutDocument Cut(IndexedDocument document)
    {
        var stemmer = Stemmer.Of(document.Language);
        var words = new string[document.Paragraphs.Count];
        var made = new StringBuilder();
        for (var i = 0; i < words.Length; i++) words[i] = Words(document.Paragraphs[i].Text, stemmer, made);
        var references = new ReferenceReader(CitingContexts.Of(document));
        return new(document, Words(document.Title, stemmer, made), words, ShapeOf(document), [.. document.Paragraphs.Select(p => references.Read(p.Text))]);
    }

    private static void CutAll(IEnumerable<IndexedDocument> documents, BlockingCollection<CutDocument> cut, CancellationToken stop)
    {
        try
        {
            foreach (var document in documents) cut.Add(Cut(document), stop);
        }
        finally
        {
            cut.CompleteAdding();
        }
    }

    private static long Batch(BlockingCollection<CutDocument> cut, IndexWriter writer, CancellationToken stop)
    {
        if (!cut.TryTake(out var first, Timeout.Infinite, stop)) return 0;
        long paragraphs = 0;
        writer.InOne(() =>
        {
            var one = first;
            for (var i = 0; i < InOneTransaction; i++)
            {
                writer.Add(one);
                paragraphs += Math.Max(one.Words.Length, 1);
                if (i + 1 == InOneTransaction || !cut.TryTake(out var next, Timeout.Infinite, stop)) break;
                one = next;
            }

            writer.Pair();
        });
        return paragraphs;
    }

    private static long ShapeOf(IndexedDocument document)
    {
        var list = string.Join('\n', document.Paragraphs.Select(p => p.Label == Label.Public ? p.Part : string.Create(CultureInfo.InvariantCulture, $"{p.Part} {(int)p.Label.Audience}")));
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }

    private static string Words(string text, Stemmer stemmer, StringBuilder made)
    {
        made.Clear();
        var scanner = new WordScanner(text, stemmer, stackalloc char[WordScanner.RoomForAWord]);
        while (scanner.MoveNext())
        {
            if (made.Length > 0) made.Append(' ');
            made.Append(scanner.Term);
        }

        return made.ToString();
    }
}
