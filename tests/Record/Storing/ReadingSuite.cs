using Dais.Record.Acts;

namespace Dais.Record.Tests.Storing;

/// <summary>Reading: the whole record, a stream, the end; a page at a time.</summary>
public abstract class ReadingSuite(RecordGround ground) : RecordStoreSuite(ground)
{
    [Fact]
    public async Task A_record_without_acts_ends_at_0_with_the_hash_of_the_beginning()
    {
        var head = await Acts.HeadAsync(Cancellation);

        Assert.Equal(0, head.Position);
        Assert.Equal(EnvelopeBytes.Genesis.ToArray(), head.Hash.ToArray());
        Assert.Empty(await AllAsync());
        Assert.Empty(await Acts.ReadStreamAsync(Import, 0, 10, Cancellation));
    }

    [Fact]
    public async Task The_whole_record_is_read_a_page_at_a_time()
    {
        await PutManyAsync(Import, 7);

        var read = new List<long>();
        while (await Acts.ReadAsync(read.LastOrDefault(), 3, Cancellation) is { Count: > 0 } page) read.AddRange(page.Select(a => a.Position));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], read);
        Assert.Equal([3, 4], (await Acts.ReadAsync(2, 2, Cancellation)).Select(a => a.Position));
        Assert.Empty(await Acts.ReadAsync(7, 100, Cancellation));
        Assert.Empty(await Acts.ReadAsync(0, 0, Cancellation));
    }

    [Fact]
    public async Task A_stream_is_read_without_its_neighbours()
    {
        await PutManyAsync(Import, 4);
        await PutManyAsync(StreamName.Parse(Import + "a"), 2);
        await PutManyAsync(Body, 3);

        Assert.Equal([1, 2, 3, 4], (await Acts.ReadStreamAsync(Import, 0, 100, Cancellation)).Select(a => a.Envelope.Version));
        Assert.Equal([3], (await Acts.ReadStreamAsync(Import, 2, 1, Cancellation)).Select(a => a.Envelope.Version));
        Assert.Equal([7L, 8L, 9L], (await Acts.ReadStreamAsync(Body, 0, 100, Cancellation)).Select(a => a.Position));
        Assert.Empty(await Acts.ReadStreamAsync(Import, 4, 100, Cancellation));
    }

    [Fact]
    public async Task What_is_read_is_what_was_appended_to_the_last_byte()
    {
        var append = An(Import, 0, AnAct("مؤتمر")) with { Actor = "person/ж", Authority = "会议", Key = "k ·\t", At = Noon.PlusTicks(1) };
        await PutAsync(append);

        var act = (await AllAsync()).Single();

        Assert.Equal(new(1, Import, 1, "reading-corrected", 1, append.At, "person/ж", "会议", "k ·\t", default), act.Envelope with { Body = default });
        Assert.Equal(append.Acts[0].Body.ToArray(), act.Envelope.Body.ToArray());
        await ShouldBeWholeAsync();
    }

    [Fact]
    public async Task Acts_stay_as_they_are_when_others_are_read_after_them()
    {
        await PutAsync(An(Import, 0, [.. Enumerable.Range(0, 500).Select(i => AnAct(new('x', i * 7)))]));
        var all = await AllAsync();
        var copies = all.Select(a => a.Bytes.ToArray()).ToList();

        await AllAsync();
        await Acts.ReadStreamAsync(Import, 100, 300, Cancellation);

        Assert.Equal(copies, all.Select(a => a.Bytes.ToArray()));
    }

    [Fact]
    public async Task Reading_while_others_append_shows_a_record_without_gaps()
    {
        var appending = PutManyAsync(Import, 200);
        var after = 0L;
        while (!appending.IsCompleted || after < 200)
        {
            foreach (var act in await Acts.ReadAsync(after, 50, Cancellation)) Assert.Equal(++after, act.Position);
            await Task.Yield();
        }

        await appending;
    }

    [Fact]
    public async Task Who_gave_up_reads_nothing()
    {
        await PutAsync(An(Import, 0));
        using var givenUp = new CancellationTokenSource();
        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Acts.ReadAsync(0, 10, givenUp.Token));
    }
}
