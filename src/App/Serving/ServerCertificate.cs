using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dais.App.Serving;

/// <summary>A certificate for https, in PEM files.</summary>
/// <param name="File">The certificate.</param>
/// <param name="KeyFile">Its key; may be the same file.</param>
public sealed record ServerCertificate(string File, string KeyFile)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="IOException">It cannot be read, or is none.</exception>
    public X509Certificate2 Load()
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(File, KeyFile);
        }
        catch (CryptographicException wrong)
        {
            throw new IOException($"{File} and {KeyFile} are no certificate with its key in PEM: {wrong.Message}", wrong);
        }
    }
}
