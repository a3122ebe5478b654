using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Dais.Record.Proof;

/// <summary>The public half of the key that checkpoints are signed with.</summary>
public sealed class PublicKey : IDisposable
{
    /// <summary>The length of a signature in bytes.</summary>
    public const int SignatureLength = 64;

    private const int LongestPem = 4096;
    private readonly ECDsa key;

    private PublicKey(ECDsa key)
    {
        this.key = key;
        var info = key.ExportSubjectPublicKeyInfo();
        Id = Convert.ToHexStringLower(SHA256.HashData(info));
        Pem = PemEncoding.WriteString("PUBLIC KEY", info) + "\n";
    }

    /// <summary>The SHA-256 of the key (SubjectPublicKeyInfo, DER) in lower-case hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The key in PEM.</summary>
    public string Pem { get; }

    /// <summary>Reads a public key on the curve P-256 in PEM.</summary>
    public static bool TryRead(string pem, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        if (pem.Length > LongestPem || !pem.Contains("-----BEGIN PUBLIC KEY-----", StringComparison.Ordinal)) return false;
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(pem);
            if (IsP256(read)) key = new(read);
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            // Not a key: the answer says so.
            key = null;
        }

        if (key is null) read.Dispose();
        return key is not null;
    }

    private static bool IsP256(ECDsa read) => read.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    internal bool Verifies(ReadOnlySpan<byte> statement, ReadOnlySpan<byte> signature) =>
        key.VerifyData(statement, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
}

/// <summary>The key that checkpoints are signed with: ECDSA on P-256, in a file that its owner alone may read.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;

    private SigningKey(ECDsa key)
    {
        this.key = key;
        Public = PublicKey.TryRead(key.ExportSubjectPublicKeyInfoPem(), out var half) ? half : throw new InvalidDataException("The signing key is no key on the curve P-256.");
    }

    /// <summary>Its public half.</summary>
    public PublicKey Public { get; }

    /// <summary>Opens the key in a file, or makes one there on first use.</summary>
    /// <param name="path">The file; it lies outside the data folder and the database, so that who can change the record cannot sign.</param>
    /// <exception cref="InvalidDataException">The file holds no key on P-256, or others may read it; the message says what to do.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static SigningKey OpenOrMake(string path)
    {
        if (!File.Exists(path)) Make(path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != UnixFileMode.None)
            throw new InvalidDataException($"The signing key {path} can be read by others: run chmod 600 on it.");
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(File.ReadAllText(path));
            return new(read);
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException or InvalidDataException)
        {
            read.Dispose();
            throw new InvalidDataException($"{path} holds no private key of ECDSA on the curve P-256 in PEM: name another file, or put the right key back.", wrong);
        }
    }

    /// <summary>Signs a checkpoint: what it says, with the id of this key.</summary>
    /// <param name="record">The id of the record.</param>
    /// <param name="head">The position and hash it vouches for.</param>
    /// <param name="at">When; kept to the second.</param>
    /// <param name="before">The checkpoint before; null for the first.</param>
    public Checkpoint Sign(string record, Storing.RecordHead head, NodaTime.Instant at, Checkpoint? before)
    {
        var second = NodaTime.Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
        var unsigned = new Checkpoint(record, head.Position, Convert.ToHexStringLower(head.Hash.Span), second, before?.Digest, Public.Id, ReadOnlyMemory<byte>.Empty);
        return unsigned with
        {
            Signature = key.SignData(System.Text.Encoding.UTF8.GetBytes(unsigned.Statement), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        key.Dispose();
        Public.Dispose();
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // Written beside its place and moved there, so that two processes that begin together end with one key, and a reader never sees half of one.
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }

        if (File.Exists(path)) File.Delete(draft);
        else File.Move(draft, path, overwrite: false);
    }
}
