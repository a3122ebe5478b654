using Dais.Record.Storing;
using Npgsql;

namespace Dais.Record.Tests.Storing;

public sealed class RecordAddressTests
{
    private const string Secret = "geheim";

    [Theory]
    [InlineData("data")]
    [InlineData("/var/lib/dais")]
    [InlineData("./données = 2/数据")]
    public void A_path_is_a_folder(string text) =>
        Assert.Equal(Path.GetFullPath(text), Assert.IsType<RecordAddress.InFolder>(RecordAddress.Parse(text)).Folder);

    [Theory]
    [InlineData("postgres://dais:p%40s%2Fs%23@db.example:5433/record?sslmode=verify-full&connect_timeout=7", "db.example", 5433, "record", "dais", "p@s/s#")]
    [InlineData("postgresql://dais@127.0.0.1/r%20s", "127.0.0.1", 5432, "r s", "dais", null)]
    [InlineData("Host=db;Port=5433;Database=record;Username=dais;Password=a b", "db", 5433, "record", "dais", "a b")]
    [InlineData("username=dais; SERVER=db; database=record", "db", 5432, "record", "dais", null)]
    public void A_database_is_read_as_its_operator_writes_it(string text, string host, int port, string database, string user, string? password)
    {
        var read = new NpgsqlConnectionStringBuilder(Assert.IsType<RecordAddress.InDatabase>(RecordAddress.Parse(text)).Connection);

        Assert.Equal((host, port, database, user, password), (read.Host, read.Port, read.Database, read.Username, read.Password));
    }

    [Fact]
    public void What_is_said_of_the_way_there_is_kept()
    {
        var read = new NpgsqlConnectionStringBuilder(((RecordAddress.InDatabase)RecordAddress.Parse("postgres://db/record?sslmode=verify-full&connect_timeout=7")).Connection);

        Assert.Equal((SslMode.VerifyFull, 7), (read.SslMode, read.Timeout));
    }

    [Theory]
    [InlineData($"postgres://dais:{Secret}#1@db/record")]
    [InlineData($"postgres://dais:{Secret}/1@db/record")]
    [InlineData($"postgres://dais:5/{Secret}@db/record")]
    [InlineData($"postgres://dais:5?{Secret}@db/record")]
    [InlineData($"postgres://dais:{Secret}@/record")]
    [InlineData($"postgres://dais:{Secret}@db")]
    [InlineData($"postgres://dais:{Secret}@db:port/record")]
    [InlineData($"postgres://dais:{Secret}@db/record?password={Secret}")]
    [InlineData($"postgres://dais:{Secret}@db/record?sslmode={Secret}")]
    [InlineData($"Host=db;Port={Secret};Database=record")]
    [InlineData($"Host=db;Database=record;Pasword={Secret}")]
    [InlineData($"Password={Secret};Database=record")]
    [InlineData($"Host=db;Password={Secret}")]
    [InlineData($"Host=db;Database=record;Password='{Secret}")]
    [InlineData($"mysql://dais:{Secret}@db/record")]
    [InlineData("")]
    public void What_is_no_address_is_refused_without_being_repeated(string text)
    {
        Assert.False(RecordAddress.TryParse(text, out _, out var wrong));
        Assert.DoesNotContain(Secret, wrong, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Assert.Throws<FormatException>(() => RecordAddress.Parse(text)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_is_called_by_its_name_and_host_alone() =>
        Assert.Equal("the database “record” on db:5432", RecordAddress.Parse($"postgres://dais:{Secret}@db/record").ToString());

    [Fact]
    public async Task Where_no_server_answers_opening_says_so_and_names_no_secret()
    {
        var nobody = RecordAddress.Parse($"Host=127.0.0.1;Port=1;Database=record;Username=dais;Password={Secret}");

        Assert.DoesNotContain(Secret, (await Assert.ThrowsAsync<IOException>(() => nobody.OpenAsync(TestContext.Current.CancellationToken))).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await Assert.ThrowsAsync<IOException>(() => nobody.OpenTablesAsync("accounts", TestContext.Current.CancellationToken))).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_opens_as_acts_bytes_and_tables()
    {
        var folder = Directory.CreateTempSubdirectory("dais-address-");
        var address = RecordAddress.Parse(Path.Combine(folder.FullName, "data"));
        await using (var record = await address.OpenAsync(TestContext.Current.CancellationToken))
        await using (var tables = await address.OpenTablesAsync("accounts", TestContext.Current.CancellationToken))
        {
            Assert.Equal(0, (await record.Acts.HeadAsync(TestContext.Current.CancellationToken)).Position);
            await record.Bytes.KeepAsync(new byte[] { 1 }, TestContext.Current.CancellationToken);
            await (await tables.OpenAsync(TestContext.Current.CancellationToken)).DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
