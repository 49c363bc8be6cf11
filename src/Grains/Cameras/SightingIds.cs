using System.Globalization;

namespace AutoAttend.Grains.Cameras;

/// <summary>How sightings are told apart.</summary>
internal static class SightingIds
{
    /// <summary>
    /// A track's sighting. A pipeline that begins anew has another start, so a track counted from 1 again, as after a crash, is
    /// never taken for an older one. The characters may stand in a URL.
    /// </summary>
    public static string Of(string cameraId, DateTimeOffset sessionStart, long track) =>
        string.Create(CultureInfo.InvariantCulture, $"{cameraId}-{sessionStart.UtcDateTime:yyyyMMddHHmmssfff}-{track}");
}
