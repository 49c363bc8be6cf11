using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Bench.Reconcile;

/// <summary>Forty sightings a person and day, a quarter of an hour apart, then the next day.</summary>
internal static class Sightings
{
    private const int PerDay = 40;
    private const int People = 200;

    private static readonly DateTimeOffset FirstMorning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <param name="number">Makes its key; of two numbers that are one person's, the larger is the later.</param>
    /// <param name="personId">Whose.</param>
    public static Sighting Number(int number, string personId)
    {
        var ofPerson = Math.Abs(number) % 10_000_000 / People;
        var seen = FirstMorning.AddDays(ofPerson / PerDay).AddMinutes(15 * (ofPerson % PerDay));
        return new Sighting(
            $"cam-20260302080000000-{number}", 0, GrainKeys.FirstSite, "cam", CameraDirection.Both, number, SightingOutcome.Person, personId, null,
            0.8f, 0.4f, seen, seen.AddSeconds(4), 12, 96, null, $"evidence-{number}", "mobilefacenet_128", true);
    }

    public static PersonProfile Profile(string id) => new(id, "", [], null);
}
