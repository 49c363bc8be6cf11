using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Grains.Cameras;

/// <summary>Makes sightings of a camera's track reports: adds where, and which way.</summary>
/// <param name="cameraId">The camera.</param>
/// <param name="settings">Its site and direction.</param>
/// <param name="sessionStart">When the tracks began to be counted, by the wall clock.</param>
/// <param name="modelId">The embedding model that decides.</param>
internal sealed class ReportTranslator(string cameraId, CameraSettings settings, DateTimeOffset sessionStart, string modelId)
{
    private readonly Dictionary<long, byte[]> pictures = [];

    public SightingDelivery Translate(TrackReport report)
    {
        var id = SightingIds.Of(cameraId, sessionStart, report.TrackNumber);
        var sighting = new Sighting(
            id,
            report.Revision,
            settings.SiteId,
            cameraId,
            settings.Direction,
            report.TrackNumber,
            Outcome(report.Outcome),
            report.PersonId,
            VisitorId: null,
            report.MatchCosine,
            report.MatchMargin,
            report.FirstSeen,
            report.LastSeen,
            report.Faces,
            report.BestFacePixels,
            report.Reason,
            report.Jpeg is null ? null : id,
            modelId,
            report.Ended);
        return new SightingDelivery(sighting, NewPicture(report), report.Embedding);
    }

    private static SightingOutcome Outcome(TrackOutcome outcome) => outcome switch
    {
        TrackOutcome.Person => SightingOutcome.Person,
        TrackOutcome.Stranger => SightingOutcome.Stranger,
        TrackOutcome.Undecided => SightingOutcome.Undecided,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    private byte[]? NewPicture(TrackReport report)
    {
        var isNew = report.Jpeg is not null && report.Jpeg != pictures.GetValueOrDefault(report.TrackNumber);
        if (report.Ended)
            pictures.Remove(report.TrackNumber);
        else if (isNew)
            pictures[report.TrackNumber] = report.Jpeg!;
        return isNew ? report.Jpeg : null;
    }
}
