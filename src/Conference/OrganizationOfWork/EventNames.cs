using System.Security.Cryptography;
using System.Text;

namespace Dais.Conference.OrganizationOfWork;

/// <summary>Names that any calendar takes: letters, digits, points and hyphens.</summary>
internal static class EventNames
{
    private const int LongestName = 60;

    /// <summary>The subject in plain letters; one that has others is told apart by a digest of the whole.</summary>
    public static string Plain(string subject)
    {
        var plain = string.Concat(subject.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/')).Replace('/', '-');
        if (plain.Length == subject.Length && plain.Length <= LongestName) return plain;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..16];
    }
}
