using System.Globalization;

namespace AutoAttend.Contracts.Attendance;

/// <summary>The ids of occasions.</summary>
public static class OccasionIds
{
    /// <summary>A day that nobody planned.</summary>
    public static string Day(DateOnly date) => Of("day", date);

    /// <summary>A shift, by its template; a template is at most once on a person's day.</summary>
    public static string Shift(string templateId, DateOnly date) => Of($"shift/{templateId}", date);

    /// <summary>A session, by its series.</summary>
    public static string Session(string seriesId, DateOnly date) => Of($"session/{seriesId}", date);

    private static string Of(string what, DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{what}/{date:yyyy-MM-dd}");
}
