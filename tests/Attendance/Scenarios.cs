using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using FsCheck;
using FsCheck.Fluent;

namespace AutoAttend.Attendance.Tests;

/// <summary>Makes days: ordinary ones, those on which clocks change in both hemispheres or at midnight, and a leap day.</summary>
public static class Scenarios
{
    public static Arbitrary<Scenario> Scenario() => Arb.From(
        from day in Gen.Elements(OddDays.All)
        from count in Gen.Choose(0, 12)
        from sightings in Sighting(day.Zone, day.Date).ListOf(count)
        select new Scenario(day.Zone, day.Date, [.. sightings]));

    private static Gen<Sighting> Sighting(string zone, DateOnly date) =>
        from id in Gen.Choose(1, 9)
        from revision in Gen.Choose(0, 2)
        from direction in Gen.Elements(CameraDirection.In, CameraDirection.Out, CameraDirection.Both)
        from minute in Gen.Choose(-180, 28 * 60)
        from length in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 40), Gen.Choose(1, 400))
        select Of(zone, date, id, revision, direction, minute, length);

    // A revision begins when its sighting began, looks the same way, and may end later or earlier: the id decides all but the length.
    private static Sighting Of(string zone, DateOnly date, int id, int revision, CameraDirection direction, int minute, int length)
    {
        var first = SiteDay.Bounds(date, Days.RulesIn(zone).Zone).Start.AddMinutes(minute);
        return Days.Sighting($"{id}-{direction}-{minute}", direction, first, first.AddMinutes(length * (revision + 1)), revision);
    }
}
