using AutoAttend.Web.Pages.Attendance;

namespace AutoAttend.Web.Tests.Pages.Attendance;

public sealed class DurationTests
{
    [Theory]
    [InlineData(0, 0, 59, "0:00")]
    [InlineData(7, 5, 30, "7:05")]
    [InlineData(163, 20, 0, "163:20")]
    public void Hours_are_never_wrapped_into_days_and_minutes_never_rounded_up(int hours, int minutes, int seconds, string text) =>
        Assert.Equal(text, Duration.Text(new TimeSpan(hours, minutes, seconds)));
}
