using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Dais.Documents.Agendas;
using Dais.Documents.Keeping;
using Dais.Kernel;

namespace Dais.Conference.Sessions;

/// <summary>The documents of sessions, written when they are first asked for and kept under the data folder until their session changes.</summary>
internal sealed class SessionDocuments(DataFolder data, SessionPackage package)
{
    // A new build may write otherwise: what an older one wrote is not handed out.
    private static readonly string Build = Short(string.Concat(
        typeof(SessionDocuments).Module.ModuleVersionId, typeof(ProvisionalAgenda).Module.ModuleVersionId, typeof(Language).Module.ModuleVersionId));

    /// <summary>The names of a session's files.</summary>
    public static FrozenDictionary<string, (PackageFormat Format, Language Language)> NamesOf(ProvisionalAgenda agenda) =>
        Enum.GetValues<PackageFormat>()
            .SelectMany(f => Language.All.Select(l => (Name: SessionPackage.NameOf(agenda, f, l), f, l)))
            .DistinctBy(n => n.Name)
            .ToFrozenDictionary(n => n.Name, n => (n.f, n.l), StringComparer.Ordinal);

    /// <summary>The tag of a file, from what it says and nothing else: it does not tell a reader that a part they may not see has changed.</summary>
    public static string TagOf(PackageFile file) => Short(file.Bytes.Span);

    /// <summary>One file, or why there is none.</summary>
    public async Task<PackageFile> WriteAsync(
        StoredSession session, PackageFormat format, Language language, Clearance clearance, CancellationToken cancel)
    {
        var name = SessionPackage.NameOf(session.Agenda, format, language);
        var place = data.PathOf("documents", session.Id, $"{session.Version}-{Build}-{(int)clearance.Audience}", name);
        if (File.Exists(place)) return new(name, SessionPackage.MediaTypeOf(format), await File.ReadAllBytesAsync(place, cancel));
        var file = await package.WriteAsync(session.Agenda, format, language, clearance, cancel);
        if (file.Unavailable is not null) return file;
        DataFolder.Write(place, file.Bytes.Span);
        RemoveOlder(session);
        return file;
    }

    private static string Short(string text) => Short(Encoding.UTF8.GetBytes(text));

    private static string Short(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));

    private void RemoveOlder(StoredSession session)
    {
        foreach (var folder in System.IO.Directory.EnumerateDirectories(data.PathOf("documents", session.Id)))
        {
            if (!Path.GetFileName(folder).StartsWith($"{session.Version}-{Build}-", StringComparison.Ordinal)) System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
