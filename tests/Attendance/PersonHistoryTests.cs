using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Attendance.Tests;

public sealed class PersonHistoryTests
{
    [Fact]
    public void A_day_that_only_an_older_revision_reached_is_not_the_persons()
    {
        var first = new DateTimeOffset(2026, 3, 17, 23, 50, 0, TimeSpan.Zero);
        var older = Days.Sighting("s", CameraDirection.Both, first, first.AddMinutes(30));
        var newer = Days.Sighting("s", CameraDirection.Both, first, first.AddMinutes(5), revision: 1);

        var history = PersonHistory.Derive(
            Days.Person, [older, newer], new Dictionary<string, WorkingDayRules> { [Days.Site] = Days.Utc }, Days.Date, Days.Date.AddDays(1), Days.AsSeen);

        var record = Assert.Single(history);
        Assert.Equal((Days.Date, TimeSpan.FromMinutes(5)), (record.Date, record.Present));
    }
}
