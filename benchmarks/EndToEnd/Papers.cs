using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Dais.Kernel;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Proof;
using NodaTime;

namespace Dais.Bench;

internal sealed record PaperReceived(string Symbol, string Language, string Title, int Pages, string Sha256) : IAct;

internal sealed record ReadingCorrected(int Line, string Was, string Now, string Why) : IAct;

internal sealed record ItemProposed(int Number, string Title, ImmutableArray<string> Documents) : IAct;

internal sealed record ParagraphAdopted(int Number, string Text, bool Amended) : IAct;

internal sealed record TranslationAdded(string Language, string Translator, string Text) : IAct;

/// <summary>What became of a paper.</summary>
internal sealed record Paper(string Symbol, string Title, int Corrections, int Items, int Adopted, int Languages);

/// <summary>Papers of a body: what the measurements of the record fold.</summary>
internal sealed record Papers(ImmutableDictionary<string, Paper> ByStream)
{
    private const int ActsAPaper = 20;

    internal static Fold<Papers> Fold { get; } = new(new(ImmutableDictionary.Create<string, Paper>(StringComparer.Ordinal)), Apply);

    internal static ActTypes Types { get; } = new ActTypes()
        .Add("paper-received", PapersJson.Default.PaperReceived)
        .Add("reading-corrected", PapersJson.Default.ReadingCorrected)
        .Add("item-proposed", PapersJson.Default.ItemProposed)
        .Add("paragraph-adopted", PapersJson.Default.ParagraphAdopted)
        .Add("translation-added", PapersJson.Default.TranslationAdded);

    internal static SnapshotForm<Papers> Snapshot { get; } = SnapshotForm<Papers>.Json(1, PapersJson.Default.Papers);

    /// <summary>Makes a record of so many acts, five types with bodies of some 200 bytes, twenty acts a stream.</summary>
    internal static async Task FillAsync(string file, int acts)
    {
        await using var intake = SqliteIntake.Open(file);
        var hash = EnvelopeBytes.Genesis;
        for (var position = 1; position <= acts; position++)
        {
            var (paper, version) = ((position - 1) / ActsAPaper, 1 + ((position - 1) % ActsAPaper));
            var body = Types.Write(ActOf(paper, version));
            var envelope = new Envelope(
                position, StreamName.Of("paper", paper.ToString(CultureInfo.InvariantCulture)), version, body.Type, body.TypeVersion,
                Instant.FromUnixTimeSeconds(1_790_000_000 + position), "person/17", "rules of procedure, rule 8", null, body.Body);
            var bytes = EnvelopeBytes.Write(envelope);
            hash = EnvelopeBytes.Hash(hash.Span, bytes);
            await intake.TakeAsync([new(envelope, bytes, hash)]);
        }

        await intake.FinishAsync();
    }

    private static IAct ActOf(int paper, int version) => (version == 1 ? 0 : 1 + (version % 4)) switch
    {
        0 => new PaperReceived($"CTOC/COP/WG.{paper % 9}/2026/{paper}", "en", $"Provisional agenda and annotations of paper {paper}", 12, new('a', 64)),
        1 => new ReadingCorrected(version, $"technical asistance in line {version} of the paper", $"technical assistance in line {version} of the paper", "a letter was lost in recognition of the page"),
        2 => new ItemProposed(version, $"International cooperation against offences covered by the protocols, item {version}", [$"CTOC/COP/{paper}", $"CTOC/COP/{paper}/Add.1"]),
        3 => new ParagraphAdopted(version, $"The Working Group recommended that States parties exchange good practices on matter {version} of paper {paper}.", version % 3 == 0),
        _ => new TranslationAdded("fr", "person/23", $"Le Groupe de travail a recommandé aux États parties d’échanger leurs bonnes pratiques sur la question {version}, au titre du point {paper}."),
    };

    private static Papers Apply(Papers papers, ActOnRecord act)
    {
        var stream = act.Envelope.Stream.ToString();
        var paper = papers.ByStream.GetValueOrDefault(stream);
        return new(papers.ByStream.SetItem(stream, act.Act switch
        {
            PaperReceived received => new(received.Symbol, received.Title, 0, 0, 0, 1),
            ReadingCorrected => paper! with { Corrections = paper.Corrections + 1 },
            ItemProposed => paper! with { Items = paper.Items + 1 },
            ParagraphAdopted => paper! with { Adopted = paper.Adopted + 1 },
            TranslationAdded => paper! with { Languages = paper.Languages + 1 },
            _ => throw new InvalidDataException($"{act.Act} was not written by this program."),
        }));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PaperReceived))]
[JsonSerializable(typeof(ReadingCorrected))]
[JsonSerializable(typeof(ItemProposed))]
[JsonSerializable(typeof(ParagraphAdopted))]
[JsonSerializable(typeof(TranslationAdded))]
[JsonSerializable(typeof(Papers))]
internal sealed partial class PapersJson : JsonSerializerContext;
