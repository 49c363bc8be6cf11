using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoAttend.Grains.Calendar;

/// <summary>The lines of an .ics file, which Ical.Net reads but does not remember.</summary>
internal static partial class IcsLines
{
    /// <summary>The entries, in order.</summary>
    public static IReadOnlyList<IcsEvent> Events(string ics)
    {
        List<IcsEvent> events = [];
        Dictionary<string, (int, string)>? current = null;
        var begin = 0;
        foreach (var (line, text) in Numbered(ics))
        {
            if (text.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
                (begin, current) = (line, new Dictionary<string, (int, string)>(StringComparer.OrdinalIgnoreCase));
            else if (text.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase) && current is not null)
                (_, current) = (Add(events, new IcsEvent(begin, current)), null);
            else if (current is not null && Property().Match(text) is { Success: true } property)
                current.TryAdd(property.Groups["name"].Value, (line, property.Groups["value"].Value));
        }

        return events;
    }

    /// <summary>The first line that no .ics file can have, with the property that it names; null where there is none.</summary>
    public static (int Line, string? Property, string Text)? FirstUnreadable(string ics)
    {
        foreach (var (line, text) in Numbered(ics).Where(one => one.Text.Length > 0 && one.Text[0] is not (' ' or '\t')))
        {
            if (Property().Match(text) is not { Success: true } property)
                return (line, null, text);
            var (name, value) = (property.Groups["name"].Value.ToUpperInvariant(), property.Groups["value"].Value);
            if (name is "DTSTART" or "DTEND" && !IsDate(value))
                return (line, name, value);
        }

        return null;
    }

    // With or without a time of day; whether one is wanted is another question.
    private static bool IsDate(string value) => DateOnly.TryParseExact(
        value.Split('T')[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Add(List<IcsEvent> events, IcsEvent one)
    {
        events.Add(one);
        return true;
    }

    private static IEnumerable<(int Line, string Text)> Numbered(string ics) =>
        ics.Split('\n').Select((text, index) => (index + 1, text.TrimEnd('\r')));

    [GeneratedRegex("^(?<name>[A-Za-z0-9-]+)(;[^:]*)?:(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Property();
}
