using System.Globalization;

namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>Reads dates, times and lengths of an example.</summary>
internal sealed class CaseTimes(Case example)
{
    public WorkingDayRules Rules { get; } = new(NodaTime.DateTimeZoneProviders.Tzdb[example.Zone], TimeSpan.FromMinutes(example.Gap), Clock(example.DayStart));

    public DateOnly Day { get; } = Date(example.Day);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TimeOnly Clock(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    public static TimeSpan Length(string text)
    {
        var parts = text.Split(':');
        return new TimeSpan(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), 0);
    }

    public static (TimeOnly Start, TimeOnly End) Clocks(string text) => (Clock(text[..5]), Clock(text[6..]));

    public static (DateOnly From, DateOnly? To) Dates(string text)
    {
        var parts = text.Split("..");
        return (Date(parts[0]), parts.Length == 1 ? Date(parts[0]) : parts[1].Length == 0 ? null : Date(parts[1]));
    }

    /// <summary>A time of the example's day, or of another one that is written before it; the second of two where clocks go back ends in a star.</summary>
    public DateTimeOffset At(string text)
    {
        var second = text.EndsWith('*');
        var words = text.TrimEnd('*').Split(' ');
        var (date, clock) = words.Length == 2 ? (Date(words[0]), words[1]) : (Day, words[0]);
        var at = SiteDay.At(date, Clock(clock), Rules.Zone);
        return second ? SiteDay.InZone(at.AddHours(1), Rules.Zone) : at;
    }

    /// <summary>One time, or two with a dash between; the second may leave out the date.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Span(string text)
    {
        var parts = text.Split('-').Length is 1 or 3 ? [text] : Halves(text);
        var from = At(parts[0]);
        return (from, parts.Length == 1 ? from : At(parts[1].Length <= 6 && parts[0].Length > 6 ? $"{parts[0][..10]} {parts[1]}" : parts[1]));
    }

    private static string[] Halves(string text)
    {
        var dash = text.IndexOf('-', text.Length > 10 && text[4] == '-' ? 11 : 0);
        return [text[..dash], text[(dash + 1)..]];
    }
}
