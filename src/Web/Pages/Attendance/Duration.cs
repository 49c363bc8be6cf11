using System.Globalization;

namespace AutoAttend.Web.Pages.Attendance;

/// <summary>Writes how long somebody was there.</summary>
public static class Duration
{
    /// <summary>Hours and minutes, the last minute not rounded up: <c>7:05</c>; a month's total may be <c>163:20</c>.</summary>
    public static string Text(TimeSpan present) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)present.TotalHours}:{present.Minutes:00}");
}
