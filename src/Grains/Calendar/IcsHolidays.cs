using System.Runtime.Serialization;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Grains.Plans;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using IcsCalendar = Ical.Net.Calendar;

namespace AutoAttend.Grains.Calendar;

/// <summary>Reads holidays out of an .ics file. Any problem keeps all of it from being imported.</summary>
internal static class IcsHolidays
{
    private const int Longest = 1_000_000;
    private const int MostDays = 2000;
    private const int LongestName = 100;

    // Entries that repeat for ever are taken for so many years.
    private const int YearsAhead = 10;

    /// <param name="ics">The file's text.</param>
    /// <param name="today">Entries that repeat are taken from the year before it.</param>
    public static HolidayImport Read(string ics, DateOnly today)
    {
        if (ics.Length > Longest)
            return Whole("file", $"{ics.Length} characters", $"give a file of at most {Longest} characters.");
        if (!ics.TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            return Whole("file", ics.Split('\n')[0].Trim() is { Length: <= 60 } first ? first : "", "give an iCalendar file (.ics); it begins with BEGIN:VCALENDAR.", 1);
        try
        {
            return Read(IcsCalendar.Load(ics)!, IcsLines.Events(ics), today);
        }
        catch (Exception unreadable) when (unreadable is SerializationException or ArgumentException or FormatException or InvalidOperationException)
        {
            var (line, property, text) = IcsLines.FirstUnreadable(ics) ?? (0, null, "");
            return Whole(
                property ?? "file",
                text.Length > 60 ? text[..60] : text,
                property is null ? "this is no line of an iCalendar file; export the calendar again." : "give the day as a date such as 20261225.",
                line);
        }
    }

    private static HolidayImport Read(IcsCalendar calendar, IReadOnlyList<IcsEvent> places, DateOnly today)
    {
        List<ImportProblem> problems = [];
        SortedDictionary<DateOnly, Holiday> holidays = [];
        foreach (var (entry, place) in calendar.Events.Zip(places))
        {
            if (Problem(entry, place) is { } problem)
            {
                problems.Add(problem);
                continue;
            }

            foreach (var date in Days(entry, today))
                holidays.TryAdd(date, new Holiday($"{Uid(place)}/{Fields.Day(date)}", date, entry.Summary!.Trim()));
        }

        if (calendar.Events.Count == 0)
            problems.Add(new ImportProblem(0, "VEVENT", "", "the file holds no entries; export the calendar that has the holidays."));
        if (holidays.Count > MostDays)
            problems.Add(new ImportProblem(0, "file", $"{holidays.Count} days", $"give at most {MostDays} days."));
        return new HolidayImport(problems.Count == 0 ? holidays.Values.ToArray() : [], [.. problems.OrderBy(problem => problem.Line)]);
    }

    private static ImportProblem? Problem(CalendarEvent entry, IcsEvent place)
    {
        var (startLine, start) = place.At("DTSTART");
        if (entry.Start is null || start.Length == 0)
            return new ImportProblem(startLine, "DTSTART", start, "give the day as a date such as 20261225.");
        if (entry.Start.HasTime)
            return new ImportProblem(startLine, "DTSTART", start, "give a whole day (VALUE=DATE): holidays have no time of day.");
        var (endLine, end) = place.At("DTEND");
        if (end.Length > 0 && (entry.DtEnd is null || entry.DtEnd.Date <= entry.Start.Date))
            return new ImportProblem(endLine, "DTEND", end, "give the day after the last one, later than DTSTART.");
        var name = entry.Summary?.Trim() ?? "";
        return name.Length is 0 or > LongestName
            ? new ImportProblem(place.At("SUMMARY").Line, "SUMMARY", name, $"give the holiday a name of 1 to {LongestName} characters.")
            : null;
    }

    private static IEnumerable<DateOnly> Days(CalendarEvent entry, DateOnly today)
    {
        var repeats = entry.RecurrenceRule is not null;
        var last = new DateOnly(today.Year + YearsAhead, 12, 31);
        var from = repeats ? new CalDateTime(new DateOnly(today.Year - 1, 1, 1)) : entry.Start!;
        foreach (var one in entry.GetOccurrences(from).Select(one => one.Period).TakeWhile(period => !repeats || period.StartTime.Date <= last).Take(MostDays))
        {
            for (var date = one.StartTime.Date; date < Later(one.EffectiveEndTime?.Date, one.StartTime.Date.AddDays(1)); date = date.AddDays(1))
                yield return date;
        }
    }

    // What Ical.Net gives an entry without a UID is another one each time.
    private static string Uid(IcsEvent place) => place.At("UID").Value.Trim() is { Length: > 0 } uid ? uid : "ics";

    private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

    private static HolidayImport Whole(string field, string value, string fix, int line = 0) => new([], [new ImportProblem(line, field, value, fix)]);
}
