using Dais.Kit;
using Dais.Record.Acts;
using Dais.Record.Folding;
using Dais.Record.Sealing;
using static Dais.Record.Tests.Folding.Minutes;

namespace Dais.Record.Tests.Sealing;

public sealed class ErasureTests : IDisposable
{
    private const string Nadege = "Nadège Okonkwo-Ivanova";
    private const string Chen = "陈丽华女士";
    private static readonly By officer = new("person/1") { Authority = "data protection policy, para. 7" };
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-erasure-");

    private string Data => Path.Combine(folder.FullName, "data");

    private string Outside => Path.Combine(folder.FullName, "outside");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_erased_name_stands_nowhere_any_more_not_even_in_a_restored_backup_and_the_chain_holds()
    {
        await using (var node = await Node.OpenAsync(Data, Outside))
        {
            await node.NominateAsync("person/7", Nadege);
            await node.NominateAsync("person/8", Chen);
            Assert.Equal([Nadege, Chen], node.Names);
        }

        // Both names were in the last page that was rendered, or in the one before.
        Assert.NotEmpty(Traces.Of(Chen, Data));
        var backup = Copy(Data, "backup");

        await using (var node = await Node.OpenAsync(Data, Outside))
        {
            foreach (var subject in (string[])["person/7", "person/8"])
                Assert.IsType<Recorded.Done>(await node.Erasure.EraseSubjectAsync(subject, officer, "asked for by the person", Ended));
            Assert.Equal([null, null], node.Names);
            Assert.Null(await node.Seals.SealAsync("person/7", Nadege, cancellation: Ended));
            await AssertChainAsync(node);
        }

        AssertGone(Data);
        await using (var restored = await Node.OpenAsync(backup, Outside))
        {
            await UntilAsync(() => Traces.Of(Chen, backup).Count == 0);
            Assert.Equal([null, null], restored.Names);
            Assert.Null(restored.Keys.Find("person/7"));
            Assert.Null(await restored.Seals.SealAsync("person/7", Nadege, cancellation: Ended));
            await AssertChainAsync(restored);
        }

        AssertGone(backup);
    }

    [Fact]
    public void The_search_finds_a_name_in_every_form()
    {
        Directory.CreateDirectory(Data);
        var file = Path.Combine(Data, "f");
        foreach (var form in Traces.Forms(Nadege))
        {
            File.WriteAllBytes(file, [1, 2, .. form, 3]);
            Assert.Equal([file], Traces.Of(Nadege, Data));
        }

        for (var before = 0; before < 6; before++)
        {
            File.WriteAllText(file, Convert.ToBase64String([.. new byte[before], .. System.Text.Encoding.UTF8.GetBytes(Nadege + " and others")]));
            Assert.Equal([file], Traces.Of(Nadege, Data));
        }
    }

    [Fact]
    public async Task The_wrapped_key_is_gone_from_the_file_of_the_database()
    {
        await using var node = await Node.OpenAsync(Data, Outside);
        await node.NominateAsync("person/7", Nadege);
        var wrapped = (byte[])(await ScalarAsync("SELECT wrapped FROM subject_key"))!;
        Assert.NotEmpty(FilesWith(wrapped));

        await node.Erasure.EraseSubjectAsync("person/7", officer, "asked for", Ended);

        Assert.Empty(FilesWith(wrapped));
    }

    [Fact]
    public async Task Erasing_twice_is_one_act()
    {
        await using var node = await Node.OpenAsync(Data, Outside);
        await node.NominateAsync("person/7", Nadege);

        var first = Assert.IsType<Recorded.Done>(await node.Erasure.EraseSubjectAsync("person/7", officer, "asked for", Ended));
        var second = Assert.IsType<Recorded.Done>(await node.Erasure.EraseSubjectAsync("person/7", officer, "asked for", Ended));

        Assert.Equal([new SubjectErased("person/7", "asked for")], first.Acts);
        Assert.Empty(second.Acts);
        Assert.Equal(first.Position, second.Position);
    }

    [Fact]
    public async Task Others_stay_readable()
    {
        await using var node = await Node.OpenAsync(Data, Outside);
        await node.NominateAsync("person/7", Nadege);
        await node.NominateAsync("person/8", Chen);

        await node.Erasure.EraseSubjectAsync("person/7", officer, "asked for", Ended);

        Assert.Equal([null, Chen], node.Names);
    }

    [Fact]
    public async Task Another_node_learns_of_it_from_the_record_and_lets_go_of_its_key()
    {
        await using var here = await Node.OpenAsync(Data, Outside);
        await here.NominateAsync("person/7", Nadege);
        CopyInto(Outside, Path.Combine(folder.FullName, "outside-there"));
        await using var there = await Node.OpenAsync(Data, Path.Combine(folder.FullName, "outside-there"));
        Assert.Equal([Nadege], there.Names);

        await here.Erasure.EraseSubjectAsync("person/7", officer, "asked for", Ended);

        await UntilAsync(() => there.Names is [null]);
        await UntilAsync(() => there.Keys.Destroyed.IsPurged("person/7"));
    }

    [Fact]
    public async Task What_cannot_let_go_at_once_is_told_and_done_again()
    {
        await using var node = await Node.OpenAsync(Data, Outside, start: false);
        await node.NominateAsync("person/7", Nadege);
        node.Pages.Failures = 2;

        Assert.Equal("the page is held open", (await Assert.ThrowsAsync<IOException>(
            async () => await node.Erasure.EraseSubjectAsync("person/7", officer, "asked for", Ended))).Message);
        Assert.Equal([null], node.Names);
        Assert.True(File.Exists(node.Pages.PathOf("list.html")));

        node.Erasure.Start();
        await UntilAsync(() => !File.Exists(node.Pages.PathOf("list.html")));
        await UntilAsync(() => node.Erasure.Trouble is null && node.Keys.Destroyed.IsPurged("person/7"));
    }

    [Fact]
    public async Task An_erasure_that_a_crash_left_at_its_act_is_carried_out_at_the_next_start()
    {
        await using (var node = await Node.OpenAsync(Data, Outside, start: false))
        {
            await node.NominateAsync("person/7", Nadege);
            await node.Record.AppendAsync(
                new(StreamName.Of("erasure", "person/7"), 0, [node.Types.Write(new SubjectErased("person/7", "asked for"))], Noon, "person/1"), Ended);
            Assert.Equal([Nadege], node.Names);
        }

        await using var again = await Node.OpenAsync(Data, Outside);
        await UntilAsync(() => again.Keys.Destroyed.IsPurged("person/7"));
        Assert.Equal([null], again.Names);
        Assert.False(File.Exists(again.Pages.PathOf("list.html")));
    }

    [Fact]
    public void A_line_of_the_list_cut_short_by_a_crash_spoils_neither_the_lines_before_nor_those_after()
    {
        var file = Path.Combine(folder.FullName, "list");
        File.WriteAllText(file, "person/1 destroyed\nperson/12 purged\nperson/3 destr");

        new DestroyedKeys(file).AddDestroyed("person/4");

        Assert.Equal(["person/1", "person/12", "person/4"], new DestroyedKeys(file).All.Order(StringComparer.Ordinal));
        Assert.Equal(["person/1", "person/4"], new DestroyedKeys(file).Unfinished.Order(StringComparer.Ordinal));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 2000 && !isSo(); i++) await Task.Delay(10, Ended);
        Assert.True(isSo());
    }

    private static async Task AssertChainAsync(Node node)
    {
        var before = EnvelopeBytes.Genesis;
        var acts = await node.Record.ReadAsync(0, 1000, Ended);
        Assert.NotEmpty(acts);
        foreach (var act in acts)
        {
            Assert.Equal(EnvelopeBytes.Hash(before.Span, act.Bytes.Span), act.Hash.ToArray());
            before = act.Hash;
        }
    }

    private static void AssertGone(string data)
    {
        Assert.NotEmpty(Directory.GetFiles(data));
        Assert.Empty(Traces.Of(Nadege, data));
        Assert.Empty(Traces.Of(Chen, data));
    }

    private string Copy(string from, string name)
    {
        var to = Path.Combine(folder.FullName, name);
        CopyInto(from, to);
        return to;
    }

    private static void CopyInto(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private IEnumerable<string> FilesWith(byte[] bytes) =>
        Directory.GetFiles(Data, "keys.db*").Where(file => ReadShared(file).AsSpan().IndexOf(bytes) >= 0);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var tables = Dais.Record.Tables.SqliteTables.Open(Path.Combine(Data, "keys.db"));
        await using var connection = await tables.OpenAsync(Ended);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Ended);
    }
}
