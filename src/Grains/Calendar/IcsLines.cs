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

    /// <summary>The first line that no .ics file can have; null where there is none.</summary>
    public static (int Line, string Text)? FirstUnreadable(string ics)
    {
        foreach (var one in Numbered(ics))
        {
            if (one.Text.Length > 0 && one.Text[0] is not (' ' or '\t') && !Property().IsMatch(one.Text))
                return one;
        }

        return null;
    }

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
