using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Pages.Reports;
using AutoAttend.Web.Tests.Reports;

namespace AutoAttend.Web.Tests.Pages.Reports;

public sealed class MonthCalendarTests
{
    [Theory]
    [InlineData(2026, 2, 5)]
    [InlineData(2027, 2, 4)]
    [InlineData(2026, 8, 6)]
    public void A_month_has_whole_weeks_and_each_of_its_days_once(int year, int month, int weeks)
    {
        var calendar = MonthCalendar.Weeks(new(year, month, 15), []);
        Assert.Equal(weeks, calendar.Count);
        Assert.All(calendar, week => Assert.Equal(DayOfWeek.Monday, week[0].Date.DayOfWeek));
        Assert.Equal(DateTime.DaysInMonth(year, month), calendar.SelectMany(week => week).Count(day => day.InMonth));
    }

    [Fact]
    public void Records_stand_on_their_day_by_start()
    {
        var day = MonthCalendar.Weeks(ReportSample.Monday, [ReportSample.LateNight, ReportSample.Lesson]).SelectMany(week => week).Single(day => day.Records.Count > 0);
        Assert.Equal(ReportSample.Monday, day.Date);
        Assert.Equal([ReportSample.Lesson, ReportSample.LateNight], day.Records);
    }

    [Fact]
    public void No_two_statuses_have_the_same_letter()
    {
        var letters = Enum.GetValues<AttendanceStatus>().Select(status => status.Letter()).ToList();
        Assert.Equal(letters.Distinct(), letters);
    }
}
