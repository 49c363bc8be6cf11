using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Pages.Sessions;
using AutoAttend.Web.Reports;

namespace AutoAttend.Web.Tests.Pages.Sessions;

public sealed class SessionDaysTests
{
    [Fact]
    public void Every_other_week_is_counted_from_the_week_of_the_first_day()
    {
        var sessions = SessionDays.Of(Lessons.Plan, ReportSpan.Month(new(2026, 3, 1)));
        Assert.Equal([2, 4, 16, 18, 30], sessions.Select(session => session.Date.Day));
    }

    [Fact]
    public void A_change_is_of_its_session_alone()
    {
        var sessions = SessionDays.Of(Lessons.Plan, ReportSpan.Month(new(2026, 3, 1)));
        Assert.Equal([false, true, false, false, false], sessions.Select(session => session.Cancelled));
        Assert.Equal([false, false, true, false, false], sessions.Select(session => session.Moved));
        Assert.Equal([false, false, true, false, false], sessions.Select(session => session.Elsewhere));
        Assert.Equal(("hall", new TimeOnly(10, 0), "session/maths-1/2026-03-16"), (sessions[2].RoomId, sessions[2].Start, sessions[2].OccasionId));
    }

    [Fact]
    public void A_series_without_weekdays_is_one_session()
    {
        var single = Lessons.Series with { Weekdays = [], To = Lessons.Series.From };
        Assert.Single(SessionDays.Of(Lessons.Plan with { Series = [single], Changes = [] }, ReportSpan.Month(new(2026, 3, 1))));
    }

    [Fact]
    public void A_course_is_told_in_words()
    {
        Assert.Equal("7b on its list. Counts from 75% of a lesson. Late after 5 min.", CourseWords.Of(Lessons.Maths, new(2026, 3, 9)));
        Assert.Equal("7b and 1 person on its list. Counts from 75% of a lesson. Late after 5 min.", CourseWords.Of(Lessons.Maths, new(2026, 3, 10)));
        Assert.Equal("Nobody takes it today. Any moment of a lesson counts. Late after 5 min.", CourseWords.Of(Lessons.Maths with { Roster = [], MinimumShare = 0 }, new(2026, 3, 9)));
    }
}
