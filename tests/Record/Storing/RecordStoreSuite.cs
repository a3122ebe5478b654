using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dais.Record.Acts;
using Dais.Record.Bytes;
using Dais.Record.Storing;
using NodaTime;

namespace Dais.Record.Tests.Storing;

/// <summary>What every store is asked; each store runs it on a ground of its own.</summary>
public abstract class RecordStoreSuite(RecordGround ground) : IAsyncLifetime
{
    private OpenRecord? open;

    protected static readonly StreamName Import = StreamName.Of("import", "3f2a");
    protected static readonly StreamName Body = StreamName.Of("body", "wg-trafficking");
    protected static readonly Instant Noon = Instant.FromUtc(2024, 7, 11, 12, 0);

    /// <summary>The record, open since the test began.</summary>
    protected IRecordStore Acts => open!.Acts;

    /// <summary>Its bytes.</summary>
    protected IKeepBytes Bytes => open!.Bytes;

    /// <summary>Where the record stands, for another process.</summary>
    protected string Address => ground.Address;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => open = await ground.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await ground.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The same record, opened beside the first as another process would.</summary>
    protected ValueTask<OpenRecord> OpenBesideAsync() => ground.OpenAsync();

    /// <summary>Closes the record, for other processes to have it alone.</summary>
    protected async Task CloseAsync()
    {
        if (open is not null) await open.DisposeAsync();
        open = null;
    }

    /// <summary>Closes the record and opens it again.</summary>
    protected async Task ReopenAsync()
    {
        await CloseAsync();
        open = await ground.OpenAsync();
    }

    protected static NewAct AnAct(string text = "会议") => new("reading-corrected", 1, Encoding.UTF8.GetBytes($$"""{"text":"{{text}}"}"""));

    protected static Append An(StreamName stream, int expected, params ImmutableArray<NewAct> acts) =>
        new(stream, expected, acts.IsEmpty ? [AnAct()] : acts, Noon, "person/9");

    /// <summary>Appends, and expects that it is done.</summary>
    protected async Task<AppendResult.Appended> PutAsync(Append append) => Assert.IsType<AppendResult.Appended>(await Acts.AppendAsync(append, Cancellation));

    /// <summary>So many acts in a stream, one after another.</summary>
    protected async Task PutManyAsync(StreamName stream, int count)
    {
        for (var version = 0; version < count; version++)
            await PutAsync(An(stream, version, AnAct(version.ToString(CultureInfo.InvariantCulture))));
    }

    protected async Task<IReadOnlyList<StoredAct>> AllAsync() => await Acts.ReadAsync(0, int.MaxValue, Cancellation);

    /// <summary>The whole record has positions without gaps, versions without gaps in each stream, and an unbroken chain.</summary>
    protected async Task ShouldBeWholeAsync() => ShouldBeWhole(await AllAsync(), await Acts.HeadAsync(Cancellation));

    /// <summary>Positions without gaps, versions without gaps in each stream, and an unbroken chain up to the head.</summary>
    public static void ShouldBeWhole(IReadOnlyList<StoredAct> all, RecordHead head)
    {
        var before = EnvelopeBytes.Genesis;
        var versions = new Dictionary<StreamName, int>();
        foreach (var (act, position) in all.Select((act, index) => (act, index + 1L)))
        {
            Assert.Equal(position, act.Position);
            Assert.Equal(versions[act.Envelope.Stream] = versions.GetValueOrDefault(act.Envelope.Stream) + 1, act.Envelope.Version);
            Assert.Equal(EnvelopeBytes.Write(act.Envelope), act.Bytes.ToArray());
            Assert.Equal(EnvelopeBytes.Hash(before.Span, act.Bytes.Span), act.Hash.ToArray());
            before = act.Hash;
        }

        Assert.Equal(all.Count, head.Position);
        Assert.Equal(before.ToArray(), head.Hash.ToArray());
    }
}
