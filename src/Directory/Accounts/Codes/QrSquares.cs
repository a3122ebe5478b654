using System.Globalization;
using System.Text;
using QRCoder;

namespace Dais.Directory.Accounts.Codes;

/// <summary>A QR code as the path of an SVG drawing: one unit a square, a margin of four included.</summary>
/// <param name="Side">The drawing's side in units.</param>
/// <param name="Path">The dark squares.</param>
internal sealed record QrSquares(int Side, string Path)
{
    public static QrSquares Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new(rows.Count, path.ToString());
    }
}
