using System.Collections.Immutable;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Web.Tests;

/// <summary>Things to show.</summary>
internal static class Sample
{
    /// <summary>A Monday, 10:00 in Berlin.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Site Berlin = new("main", "Main building", "Europe/Berlin", 15);

    public static Sighting Sighting(int i, SightingOutcome outcome = SightingOutcome.Person, string? person = "p1") => new(
        $"c1/0/{i}", 0, "main", "c1", CameraDirection.Both, i, outcome, outcome == SightingOutcome.Person ? person : null, null, 0.614f, 0.231f,
        Now.AddMinutes(-10).AddSeconds(i), Now.AddMinutes(-10).AddSeconds(i + 3), 9, 80,
        outcome == SightingOutcome.Undecided ? "Too few sharp faces" : null, $"e{i}", "model", false);

    public static AttendanceRecord Record(string person, bool isIn = true)
    {
        var start = Now.AddHours(-2);
        return new(
            person,
            Day("main"),
            AttendanceStatus.Unscheduled,
            new CheckPoint(start, CheckOrigin.Seen, "s1"),
            isIn ? null : new CheckPoint(Now, CheckOrigin.Seen, "s2"),
            [new PresenceInterval(start, Now, isIn)],
            Now - start,
            Now - start,
            TimeSpan.Zero,
            TimeSpan.Zero,
            TimeSpan.Zero,
            TimeSpan.Zero,
            1,
            null,
            false,
            3,
            isIn ? Now.AddHours(14) : null,
            isIn ? Now.AddHours(14) : null,
            null,
            []);
    }

    public static Occasion Day(string site)
    {
        var date = DateOnly.FromDateTime(Now.Date);
        var start = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.FromHours(1));
        return new(OccasionIds.Day(date), OccasionKind.Day, site, date, "", "", start, start.AddDays(1), start, start.AddDays(1));
    }

    public static Camera Camera(string id = "c1", CameraState state = CameraState.Live, string? error = null) => new(
        id,
        new CameraSettings($"Door {id}", "main", "rtsp://viewer:***@10.0.0.1/stream", CameraDirection.In, CameraPlayback.Live, 5),
        state != CameraState.Off,
        new CameraStatus(
            state, Now.AddMinutes(-52), error, Now, 4.9, 1280, 720, 15211,
            ImmutableDictionary<string, long>.Empty.Add("busy", 38), 2, ["first line", "last line"]));
}
