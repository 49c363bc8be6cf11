using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Attendance;

/// <summary>A sighting as far as it lies within one day.</summary>
/// <param name="Id">The sighting's id.</param>
/// <param name="Direction">Of the camera.</param>
/// <param name="From">First seen, within the day.</param>
/// <param name="To">Last seen, not before <paramref name="From"/>, at most the day's end.</param>
internal readonly record struct Seen(string Id, CameraDirection Direction, DateTimeOffset From, DateTimeOffset To);
