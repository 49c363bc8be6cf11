using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Tests.Fakes;
using static AutoAttend.Grains.Tests.Fakes.Planning;
using static AutoAttend.Grains.Tests.Fakes.Refusals;

namespace AutoAttend.Grains.Tests.Calendar;

public sealed class SiteCalendarGrainTests : IAsyncLifetime
{
    private const string Calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//Holidays//EN
        BEGIN:VEVENT
        UID:spring
        DTSTART;VALUE=DATE:20260317
        DTEND;VALUE=DATE:20260319
        SUMMARY:Spring days
        END:VEVENT
        BEGIN:VEVENT
        UID:new-year
        DTSTART;VALUE=DATE:20200101
        RRULE:FREQ=YEARLY;COUNT=8
        SUMMARY:New Year
        END:VEVENT
        END:VCALENDAR
        """;

    private GrainsCluster _cluster = null!;

    private ISiteCalendarGrain Holidays => _cluster.Holidays;

    public async ValueTask InitializeAsync() => _cluster = await GrainsCluster.Start();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_file_is_imported_day_by_day_and_again_in_place_of_itself()
    {
        await Holidays.Save(new Holiday("own", new DateOnly(2026, 5, 1), "May Day"), Boss);
        var first = await Holidays.Import(Calendar, Boss);
        Assert.Equal([Sample.Day, Sample.Day.AddDays(1)], Days(first, "Spring days"));
        Assert.Contains(new DateOnly(2026, 1, 1), Days(first, "New Year"));
        Assert.Equal([new DateOnly(2026, 5, 1)], Days(first, "May Day"));

        var again = await Holidays.Import(Calendar.Replace("20260319", "20260318", StringComparison.Ordinal), Boss);
        Assert.Equal([Sample.Day], Days(again, "Spring days"));
        Assert.Equal(first.Holidays.Count - 1, again.Holidays.Count);
    }

    [Fact]
    public async Task Nobody_is_expected_on_a_holiday_and_who_comes_gets_a_day()
    {
        var ada = (await _cluster.People.Enrol(Sample.Profile())).Id;
        await _cluster.PlanEarly(Subject.Person(ada));
        Assert.Equal(AttendanceStatus.Absent, (await _cluster.Record(ada)).Status);
        await Holidays.Import(Calendar, Boss);
        Assert.Equal(AttendanceStatus.Holiday, (await _cluster.Record(ada)).Status);
    }

    [Fact]
    public async Task What_is_no_calendar_is_refused_with_line_and_fix()
    {
        var refusal = await Refused("Line 1, file", () => Holidays.Import("Date;Name\n2026-01-01;New Year\n", Boss));
        Assert.Equal("Line 1, file \"Date;Name\": give an iCalendar file (.ics); it begins with BEGIN:VCALENDAR.", refusal.Message);
        await Refused("VEVENT", () => Holidays.Import("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", Boss));
        Assert.Empty((await Holidays.Get()).Holidays);
    }

    [Fact]
    public async Task One_bad_entry_keeps_the_whole_file_out_and_every_problem_is_named()
    {
        var bad = Calendar
            .Replace("DTSTART;VALUE=DATE:20260317", "DTSTART:20260317T100000Z", StringComparison.Ordinal)
            .Replace("SUMMARY:New Year", "SUMMARY:", StringComparison.Ordinal);

        var preview = await Holidays.Preview(bad);
        Assert.Empty(preview.Holidays);
        Assert.Equal([(6, "DTSTART"), (14, "SUMMARY")], preview.Problems.Select(problem => (problem.Line, problem.Field)));

        var refusal = await Refused("Line 6, DTSTART", () => Holidays.Import(bad, Boss));
        Assert.Equal("Line 6, DTSTART \"20260317T100000Z\": give a whole day (VALUE=DATE): holidays have no time of day.", refusal.Message);
        Assert.Equal(0, (await Holidays.Get()).Revision);
    }

    [Theory]
    [InlineData("DTEND;VALUE=DATE:20260319", "DTEND;VALUE=DATE:20260316", 7, "DTEND")]
    [InlineData("DTSTART;VALUE=DATE:20260317", "DTSTART;VALUE=DATE:20261417", 6, "")]
    [InlineData("SUMMARY:Spring days", "SUMMARY Spring days", 8, "")]
    public async Task A_bad_line_is_told_by_its_number(string line, string bad, int number, string field)
    {
        var problem = (await Holidays.Preview(Calendar.Replace(line, bad, StringComparison.Ordinal))).Problems[0];
        Assert.Equal(number, problem.Line);
        if (field.Length > 0)
            Assert.Equal(field, problem.Field);
        Assert.NotEmpty(problem.Fix);
    }

    [Fact]
    public async Task A_day_has_one_holiday_and_changes_stand_in_the_trail()
    {
        await Holidays.Save(new Holiday("a", Sample.Day, "One"), Boss);
        await Refused("Date", () => Holidays.Save(new Holiday("b", Sample.Day, "Two"), Boss));
        await Refused("Date", () => Holidays.Import(Calendar, Boss));
        await Refused("Name", () => Holidays.Save(new Holiday("a", Sample.Day, ""), Boss));
        await Holidays.Save(new Holiday("a", Sample.Day, "Renamed"), Boss);
        Assert.Equal("Renamed", Assert.Single((await Holidays.Get()).Holidays).Name);
        await Holidays.Remove("a", Boss);
        Assert.Empty((await Holidays.Get()).Holidays);
        Assert.Equal(3, (await _cluster.Audit.Query(new AuditQuery(Author: Boss))).Facts.Count);
    }

    private static IEnumerable<DateOnly> Days(HolidayCalendar calendar, string name) =>
        calendar.Holidays.Where(holiday => holiday.Name == name).Select(holiday => holiday.Date);
}
