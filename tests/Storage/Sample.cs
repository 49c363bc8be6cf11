using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Storage.Tests;

/// <summary>What to store.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1));

    public static Sighting Sighting(
        string? personId, string id = "cam/1/1", int revision = 0, double atSeconds = 0, double seconds = 2, string? evidenceId = null) => new(
        id,
        revision,
        SiteId: "main",
        CameraId: "cam",
        CameraDirection.Both,
        Track: 7,
        personId is null ? SightingOutcome.Stranger : SightingOutcome.Person,
        personId,
        VisitorId: personId is null ? "v1" : null,
        MatchCosine: 0.71f,
        MatchMargin: 0.33f,
        FirstSeen: Morning.AddSeconds(atSeconds),
        LastSeen: Morning.AddSeconds(atSeconds + seconds),
        Faces: 12,
        BestFacePixels: 88.5f,
        Reason: null,
        evidenceId,
        ModelId: "mobilefacenet_128",
        Ended: true);
}
