using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Reports;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>The sessions that a plan puts on days.</summary>
public static class SessionDays
{
    /// <summary>Every session of the days, cancelled ones too, by day and start.</summary>
    public static IReadOnlyList<PlannedSession> Of(CoursePlan plan, ReportSpan span)
    {
        var changes = plan.Changes.ToDictionary(change => (change.SeriesId, change.Date));
        return
        [
            .. from date in Enumerable.Range(0, span.Days).Select(span.From.AddDays)
               from series in plan.Series
               where Holds(series, date)
               let session = new PlannedSession(series, date, changes.GetValueOrDefault((series.Id, date)))
               orderby date, session.Start, series.Id
               select session,
        ];
    }

    /// <summary>Whether a series has a session on a day.</summary>
    public static bool Holds(SessionSeries series, DateOnly date)
    {
        if (date < series.From || date > series.To)
            return false;
        if (series.Weekdays.Count == 0)
            return date == series.From;
        var weeks = (ReportSpan.Week(date).From.DayNumber - ReportSpan.Week(series.From).From.DayNumber) / 7;
        return series.Weekdays.Contains(date.DayOfWeek) && weeks % series.EveryWeeks == 0;
    }
}
