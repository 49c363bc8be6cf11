using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Attendance.Facts;

/// <summary>A sighting, a kiosk check, or what goes on from the occasion before.</summary>
/// <param name="Id">The sighting's or fact's id.</param>
/// <param name="CameraId">The camera; null for a kiosk check, which counts for whatever the person is expected at.</param>
/// <param name="Direction">Of the camera, or said at the kiosk.</param>
/// <param name="From">First seen.</param>
/// <param name="To">Last seen, not before <paramref name="From"/>.</param>
/// <param name="Origin">Seen, Kiosk or Continued.</param>
internal readonly record struct Seen(
    string Id, string? CameraId, CameraDirection Direction, DateTimeOffset From, DateTimeOffset To, CheckOrigin Origin)
{
    /// <summary>One order for all: by time; of two that cover the very same time, leaving counts last.</summary>
    public static int Compare(Seen one, Seen other)
    {
        var order = one.From.CompareTo(other.From);
        if (order == 0)
            order = one.To.CompareTo(other.To);
        if (order == 0)
            order = Rank(one.Direction).CompareTo(Rank(other.Direction));
        return order == 0 ? string.CompareOrdinal(one.Id, other.Id) : order;
    }

    private static int Rank(CameraDirection direction) => direction switch
    {
        CameraDirection.In => 0,
        CameraDirection.Both => 1,
        CameraDirection.Out => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "A camera looks In, Out or Both."),
    };
}
