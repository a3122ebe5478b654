using System.Globalization;
using System.Text.RegularExpressions;
using Dais.Documents.Agendas;
using Dais.Documents.Reading;
using Dais.Kernel;

namespace Dais.Documents.Importing;

/// <summary>Where a part of the structure stands on the page of a reading.</summary>
internal static partial class PartPlace
{
    public const string Masthead = "masthead";
    public const string Work = "organization-of-work";

    /// <summary>The anchor of an item or sub-item: item_1, item_1__a.</summary>
    public static string Of(int item, string? letter = null) =>
        string.Create(CultureInfo.InvariantCulture, $"item_{item}") + (letter is null ? "" : "__" + letter);

    /// <summary>The anchor of what a line became; null for a line that became no part of the structure.</summary>
    public static string? Of(LineAccount account) => account.Part switch
    {
        LinePart.Masthead => Masthead,
        LinePart.OrganizationOfWork => Work,
        LinePart.Blank or LinePart.Furniture or LinePart.Unread => null,
        LinePart.Recital or LinePart.Operative or LinePart.Recommendation or LinePart.Text or LinePart.Table => account.Id,
        _ when Read(account.Id) is { } place => Of(place.Item, place.Letter),
        _ => null,
    };

    /// <summary>"1 (a)" of an id such as item_1__a or annotation_1__a.</summary>
    public static string? ItemOf(string? id, Language language) =>
        Read(id) is { } place ? ItemWords.Number(place.Item, place.Letter, language) : null;

    private static (int Item, string? Letter)? Read(string? id) =>
        id is not null && ItemId().Match(id) is { Success: true } match
        && int.TryParse(match.Groups["item"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var item)
            ? (item, match.Groups["letter"] is { Success: true } letter ? letter.Value : null)
            : null;

    [GeneratedRegex("^(item|annotation|documentation)_(?<item>[0-9]{1,6})(__(?<letter>[a-z]{1,3}))?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemId();
}
