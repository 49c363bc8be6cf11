using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Reports;

namespace AutoAttend.Web.Pages.Reports;

/// <summary>A person's month in whole weeks from Monday to Sunday.</summary>
public static class MonthCalendar
{
    /// <summary>The weeks that have a day of the month, with the records of the month's days by start.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="records">In any order; those of other months are left out.</param>
    public static IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks(DateOnly month, IEnumerable<AttendanceRecord> records)
    {
        var span = ReportSpan.Month(month);
        var first = ReportSpan.Week(span.From).From;
        var byDay = records.ToLookup(record => record.Date);
        return
        [
            .. Enumerable.Range(0, ReportSpan.Week(span.To).To.DayNumber - first.DayNumber + 1)
                .Select(first.AddDays)
                .Select(day => Of(day, span, byDay))
                .Chunk(7),
        ];
    }

    private static CalendarDay Of(DateOnly day, ReportSpan month, ILookup<DateOnly, AttendanceRecord> records)
    {
        var inMonth = month.From <= day && day <= month.To;
        return new(day, inMonth, inMonth ? [.. records[day].OrderBy(record => record.Occasion.Start)] : []);
    }
}
