using NodaTime;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>Finds time zones by their IANA id.</summary>
public static class ZoneSearch
{
    private static readonly string[] Ids = [.. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal)];

    /// <summary>The ids that contain all words of a text, those whose city begins with it first; all ids for an empty text.</summary>
    public static IEnumerable<string> Find(string? text)
    {
        var words = (text ?? "").Split([' ', '_', '/'], StringSplitOptions.RemoveEmptyEntries);
        return Ids
            .Where(id => words.All(word => id.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(id => words.Length == 0 || City(id).StartsWith(words[^1], StringComparison.OrdinalIgnoreCase) ? 0 : 1);
    }

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];
}
