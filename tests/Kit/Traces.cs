using System.Text;
using System.Text.Json;

namespace Dais.Kit;

/// <summary>Searches files for a name, in every form it may stand in: UTF-8, UTF-16 of either order, escaped in JSON, and in base64.</summary>
public static class Traces
{
    /// <summary>The files under a folder in which the name stands.</summary>
    public static IReadOnlyList<string> Of(string name, string folder)
    {
        byte[][] forms = [.. Forms(name)];
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file =>
        {
            var bytes = File.ReadAllBytes(file);
            return forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0);
        })];
    }

    public static IEnumerable<byte[]> Forms(string name)
    {
        byte[][] plain = [Encoding.UTF8.GetBytes(name), Encoding.Unicode.GetBytes(name), Encoding.BigEndianUnicode.GetBytes(name)];
        byte[] escaped = Encoding.ASCII.GetBytes(JsonSerializer.Serialize(name)[1..^1]);
        return [.. plain, escaped, .. plain.Append(escaped).SelectMany(InBase64)];
    }

    /// <summary>What of the base64 of a text does not depend on what stands around the name: three places it can begin at.</summary>
    private static IEnumerable<byte[]> InBase64(byte[] name)
    {
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. name]);
            var whole = text[(before == 0 ? 0 : 4)..((before + name.Length) / 3 * 4)];
            yield return Encoding.ASCII.GetBytes(whole);
        }
    }
}
