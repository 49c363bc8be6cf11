using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>People and sightings to test with.</summary>
public static class Sample
{
    public static readonly DateOnly Day = new(2026, 3, 17);

    public static PersonProfile Profile(string name = "Ada Example", string number = "") =>
        new(name, number, ["Staff"], new Consent(new DateOnly(2026, 1, 5), "on paper"));

    /// <summary>A sighting of a few seconds at a time of <see cref="Day"/> in UTC.</summary>
    public static Sighting Sighting(
        string personId, string time, CameraDirection direction = CameraDirection.In, string siteId = GrainKeys.FirstSite, DateOnly? day = null)
    {
        var at = new DateTimeOffset((day ?? Day).ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.Zero);
        var id = $"{siteId}-{direction}-{at:yyyyMMddHHmmss}-{personId}";
        return new Sighting(
            id, 0, siteId, $"{siteId}-{direction}", direction, 1, SightingOutcome.Person, personId, null, 0.8f, 0.4f,
            at, at.AddSeconds(5), 12, 96, null, $"e-{id}", FakeFaces.ModelId, Ended: true);
    }
}
