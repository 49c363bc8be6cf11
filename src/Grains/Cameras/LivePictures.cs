using System.Collections.Immutable;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Recognition;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Tracking;
using LiveFace = AutoAttend.Contracts.Cameras.LiveFace;

namespace AutoAttend.Grains.Cameras;

/// <summary>Says in the words of Contracts what a pipeline shows.</summary>
internal static class LivePictures
{
    public static LivePicture Of(LivePreview preview)
    {
        var view = preview.View;
        return new LivePicture(view.Frame, view.CapturedAt, view.Width, view.Height, preview.Jpeg, [.. view.Faces.Select(Of)]);
    }

    private static LiveFace Of(Vision.Pipeline.LiveFace face) =>
        new(face.Box.ToContract(), face.TrackNumber, Outcome(face.Outcome), face.PersonId, face.MatchCosine);

    private static SightingOutcome? Outcome(TrackOutcome outcome) => outcome switch
    {
        TrackOutcome.Person => SightingOutcome.Person,
        TrackOutcome.Stranger => SightingOutcome.Stranger,
        TrackOutcome.Undecided => null,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };
}
