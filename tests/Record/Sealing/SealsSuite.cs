using System.Text.Json;
using Dais.Record.Postgres;
using Dais.Record.Sealing;
using Dais.Record.Tables;
using Dais.Record.Tests.Postgres;
using static Dais.Record.Tests.Folding.Minutes;

namespace Dais.Record.Tests.Sealing;

/// <summary>What is asked of seals on every store of keys.</summary>
public abstract class SealsSuite : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-seals-");
    private TableSource tables = null!;
    private SubjectKeys keys = null!;
    private Seals seals = null!;

    private string Outside => Path.Combine(folder.FullName, "outside");

    private string MasterKey => Directory.GetFiles(Outside, "master.key", SearchOption.AllDirectories).Single();

    public async ValueTask InitializeAsync()
    {
        tables = await TablesAsync(folder.FullName);
        keys = await OpenAsync();
        seals = new(keys);
    }

    public async ValueTask DisposeAsync()
    {
        await tables.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Opens the tables of keys.</summary>
    protected abstract ValueTask<TableSource> TablesAsync(string folder);

    [Theory]
    [InlineData("")]
    [InlineData("Nadège Okonkwo")]
    [InlineData("陈丽华")]
    [InlineData("نادية")]
    public async Task What_is_sealed_opens_again(string text) => Assert.Equal(text, seals.Open(await SealAsync("person/1", text)));

    [Fact]
    public async Task What_is_sealed_stands_in_json_and_opens_on_another_node()
    {
        var json = JsonSerializer.Serialize(new PersonNominated(await SealAsync("person/1", "陈丽华")), NominationJson.Default.PersonNominated);
        Assert.StartsWith("""{"Name":{"subject":"person/1","sealed":"A""", json, StringComparison.Ordinal);

        var other = new Seals(await OpenAsync());
        Assert.Equal("陈丽华", other.Open(JsonSerializer.Deserialize(json, NominationJson.Default.PersonNominated)!.Name));
    }

    [Fact]
    public async Task The_same_text_sealed_twice_is_not_the_same_bytes() =>
        Assert.NotEqual(await SealAsync("person/1", "a"), await SealAsync("person/1", "a"));

    [Fact]
    public async Task How_long_a_name_was_does_not_remain() =>
        Assert.Equal((await SealAsync("person/1", "Li")).Bytes.Length, (await SealAsync("person/1", "Nadège Okonkwo")).Bytes.Length);

    [Fact]
    public async Task Any_byte_changed_or_cut_off_is_noticed()
    {
        var whole = await SealAsync("person/1", "a");
        for (var at = 0; at < whole.Bytes.Length; at++)
        {
            var damaged = whole.Bytes.ToArray();
            damaged[at] ^= 1;
            Assert.Throws<InvalidDataException>(() => seals.Open(whole with { Bytes = damaged }));
            Assert.Throws<InvalidDataException>(() => seals.Open(whole with { Bytes = whole.Bytes[..at] }));
        }
    }

    [Fact]
    public async Task What_is_sealed_for_one_subject_or_purpose_opens_for_no_other()
    {
        var name = await SealAsync("person/1", "a");
        await SealAsync("person/2", "b");

        Assert.Throws<InvalidDataException>(() => seals.Open(name with { Subject = "person/2" }));
        Assert.Throws<InvalidDataException>(() => seals.Open(name, "e-mail"));
    }

    [Fact]
    public async Task A_name_is_no_id_of_a_subject() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await SealAsync("Nadège Okonkwo", "a"));

    [Fact]
    public async Task Keys_that_two_make_at_the_same_moment_are_one_key()
    {
        var other = new Seals(await OpenAsync());
        var made = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () => await (i % 2 == 0 ? seals : other).SealAsync("person/7", "a", cancellation: Ended))));

        Assert.All(made, m => Assert.Equal("a", new Seals(keys).Open(m!)));
    }

    [Fact]
    public async Task A_key_never_stands_in_clear_in_the_database()
    {
        await SealAsync("person/1", "a");
        var key = keys.Find("person/1")!;

        var wrapped = Assert.Single(await tables.ReadAsync("SELECT wrapped FROM subject_key", r => r.GetFieldValue<byte[]>(0), Ended));
        Assert.Equal(-1, wrapped.AsSpan().IndexOf(key));
        Assert.All(Directory.GetFiles(folder.FullName, "*.db*", SearchOption.AllDirectories), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(key)));
    }

    [Fact]
    public async Task A_destroyed_key_is_gone_and_is_never_made_again()
    {
        var one = await SealAsync("person/1", "a");
        var other = await SealAsync("person/2", "b");
        await keys.DestroyAsync("person/1", Ended);

        var afterwards = new Seals(await OpenAsync());
        Assert.Null(afterwards.Open(one));
        Assert.Null(await afterwards.SealAsync("person/1", "a", cancellation: Ended));
        Assert.Equal("b", afterwards.Open(other));
    }

    [Fact]
    public async Task A_key_that_an_older_backup_brought_back_is_destroyed_when_the_keys_are_opened()
    {
        var one = await SealAsync("person/1", "a");
        var (master, wrapped) = Assert.Single(await tables.ReadAsync("SELECT master, wrapped FROM subject_key", r => (r.GetString(0), r.GetFieldValue<byte[]>(1)), Ended));
        await keys.DestroyAsync("person/1", Ended);
        keys.Destroyed.AddPurged("person/1");
        await tables.DoAsync("DELETE FROM destroyed_key", Ended);
        await tables.DoAsync("INSERT INTO subject_key (subject, master, wrapped) VALUES ('person/1', @master, @wrapped)", Ended, ("master", master), ("wrapped", wrapped));
        Assert.Equal("a", new Seals(keys).Open(one));

        var restored = await OpenAsync();
        Assert.Null(new Seals(restored).Open(one));
        Assert.Equal(["person/1"], restored.Destroyed.Unfinished);
    }

    [Fact]
    public void The_master_key_is_for_its_owner_only_and_stands_outside_the_data()
    {
        Assert.DoesNotContain(Path.Combine(folder.FullName, "data"), MasterKey, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(MasterKey));
    }

    [Fact]
    public async Task A_master_key_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(MasterKey, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Contains("chmod 600", (await Assert.ThrowsAsync<IOException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_master_key_is_said_and_never_made_anew_beside_keys_it_did_not_wrap()
    {
        await SealAsync("person/1", "a");
        var file = MasterKey;
        File.Delete(file);

        Assert.Contains(file, (await Assert.ThrowsAsync<IOException>(OpenAsync)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("k1 short\n")]
    [InlineData("no key at all")]
    public async Task What_is_no_file_of_master_keys_is_refused(string content)
    {
        await File.WriteAllTextAsync(MasterKey, content, Ended);

        await Assert.ThrowsAsync<IOException>(OpenAsync);
    }

    [Fact]
    public async Task Another_master_key_is_not_taken_for_the_right_one()
    {
        await SealAsync("person/1", "a");
        await File.WriteAllTextAsync(MasterKey, $"other {Convert.ToBase64String(new byte[32])}\n", Ended);

        await Assert.ThrowsAsync<IOException>(OpenAsync);
    }

    [Fact]
    public async Task After_rewrapping_the_old_master_key_can_go_and_a_running_node_goes_on()
    {
        var (one, running) = (await SealAsync("person/1", "a"), new Seals(await OpenAsync()));
        Assert.Equal(1, await keys.RewrapAsync(Ended));
        var lines = await File.ReadAllLinesAsync(MasterKey, Ended);
        Assert.Equal(2, lines.Length);

        await File.WriteAllTextAsync(MasterKey, lines[1] + "\n", Ended);
        Assert.Equal("a", running.Open(one));
        Assert.Equal("a", new Seals(await OpenAsync()).Open(one));
    }

    [Fact]
    public void The_place_is_the_one_given_then_the_one_of_the_environment_then_that_of_the_user()
    {
        string? Environment(string name) => name switch { "XDG_CONFIG_HOME" => "/home/a/conf", "HOME" => "/home/a", _ => null };

        Assert.Equal(new KeyPlace("/k/m", "/k/destroyed-keys-77"), KeyPlace.Find("77", "/k/m", Environment));
        Assert.Equal("/run/m", KeyPlace.Find("77", null, name => name == KeyPlace.Variable ? "/run/m" : Environment(name)).MasterKeys);
        Assert.Equal("/home/a/conf/dais/77/master.key", KeyPlace.Find("77", null, Environment).MasterKeys);
        Assert.Equal("/home/a/.config/dais/77/master.key", KeyPlace.Find("77", " ", name => name == "HOME" ? "/home/a" : null).MasterKeys);
        Assert.Throws<IOException>(() => KeyPlace.Find("77", null, _ => null));
    }

    private Task<SubjectKeys> OpenAsync() => SubjectKeys.OpenAsync(tables, store => Node.PlaceIn(Outside, store), Ended);

    private async Task<SealedText> SealAsync(string subject, string text) => (await seals.SealAsync(subject, text, cancellation: Ended))!;
}

public sealed class SqliteSealsTests : SealsSuite
{
    protected override ValueTask<TableSource> TablesAsync(string folder) => new(SqliteTables.Open(Path.Combine(folder, "data", "keys.db")));
}

public sealed class PostgresSealsTests(PostgresServer server) : SealsSuite
{
    protected override async ValueTask<TableSource> TablesAsync(string folder) => await PostgresTables.OpenAsync(await server.NewDatabaseAsync(), "keys", Ended);
}
