using NodaTime;

namespace AutoAttend.Grains.Sites;

/// <summary>Finds the time zones that somebody may have meant.</summary>
public static class TimeZoneSuggestions
{
    private const int Most = 3;

    // Two slips of the keyboard in a city's name; with more, what is found is rarely what was meant.
    private const int Slips = 2;

    /// <summary>The sentence that tells how to put an unknown time zone right.</summary>
    public static string Fix(string given)
    {
        var near = Near(given);
        return near.Count == 0
            ? "give an IANA time zone, for example Europe/Berlin."
            : $"there is no such IANA time zone; did you mean {string.Join(", ", near)}?";
    }

    /// <summary>At most three ids that contain the text, or whose id or city is a slip or two away from it; nearest first.</summary>
    public static IReadOnlyList<string> Near(string given)
    {
        var wanted = Plain(given);
        if (wanted.Length < 3)
            return [];
        return [.. DateTimeZoneProviders.Tzdb.Ids
            .Select(id => (Id: id, Distance: Distance(wanted, id)))
            .Where(zone => zone.Distance <= Slips)
            .OrderBy(zone => zone.Distance)
            .ThenBy(zone => zone.Id, StringComparer.Ordinal)
            .Take(Most)
            .Select(zone => zone.Id)];
    }

    private static int Distance(string wanted, string id)
    {
        var whole = Plain(id);
        var city = whole[(whole.LastIndexOf('/') + 1)..];
        if (city == wanted)
            return 0;
        var typed = wanted[(wanted.LastIndexOf('/') + 1)..];
        return Math.Min(whole.Contains(wanted, StringComparison.Ordinal) ? 1 : int.MaxValue, Math.Min(Edits(wanted, whole), Edits(typed, city)));
    }

    private static string Plain(string id) => id.Trim().Replace(' ', '_').ToLowerInvariant();

    // Levenshtein's distance, one row at a time.
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
