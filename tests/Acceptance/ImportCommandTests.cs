using System.IO.Compression;
using System.Text;

namespace Dais.Acceptance.Tests;

/// <summary>dais import over files, folders and archives of every kind.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dais-import-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_archive_is_read_entry_by_entry_and_none_leads_out_of_the_folder_of_results()
    {
        var archive = Path.Combine(folder.FullName, "papers.zip");
        await using (var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            await AddAsync(zip, "en/rivers.txt", Papers.Resolution("en", 1).Buffer);
            await AddAsync(zip, "fr/rivers.txt", Papers.Resolution("fr", 1).Buffer);
            await AddAsync(zip, "../../evil.txt", "Resolution adopted by nobody"u8.ToArray());
            await AddAsync(zip, "en/large.txt", new byte[40 * 1024 * 1024]);
            await AddAsync(zip, "en/picture.png", [0x89, 0x50]);
        }

        var (code, _, said) = await DaisCommand.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal), "import", archive, "--out", Path.Combine(folder.FullName, "read", "here"));

        Assert.Equal(1, code);
        Assert.Contains("evil.txt", said, StringComparison.Ordinal);
        Assert.Contains("large.txt", said, StringComparison.Ordinal);
        Assert.Equal(
            [Path.Combine("read", "here", "en", "rivers.json"), Path.Combine("read", "here", "fr", "rivers.json")],
            folder.EnumerateFiles("*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.FullName, f.FullName)).Order(StringComparer.Ordinal));
        Assert.Contains("\"kind\":\"resolution\"", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "read", "here", "fr", "rivers.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_is_said_is_the_kind_that_is_read()
    {
        var file = Path.Combine(folder.FullName, "rivers.txt");
        await File.WriteAllBytesAsync(file, Papers.Resolution("en", 2).Buffer, TestContext.Current.CancellationToken);

        var (_, printed, _) = await DaisCommand.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal), "import", file, "--kind", "draft-resolution");

        Assert.Contains("\"kind\":\"draft-resolution\"", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_is_none_is_said_and_the_others_are_read()
    {
        var (broken, file) = (Path.Combine(folder.FullName, "broken.zip"), Path.Combine(folder.FullName, "rivers.txt"));
        await File.WriteAllTextAsync(broken, "no archive", Encoding.UTF8, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, Papers.Resolution("en", 3).Buffer, TestContext.Current.CancellationToken);

        var (code, printed, said) = await DaisCommand.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal), "import", broken, file);

        Assert.Equal(1, code);
        Assert.Contains("broken.zip", said, StringComparison.Ordinal);
        Assert.StartsWith("{", printed, StringComparison.Ordinal);
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(TestContext.Current.CancellationToken);
        await entry.WriteAsync(bytes, TestContext.Current.CancellationToken);
    }
}
