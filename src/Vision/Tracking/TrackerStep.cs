namespace AutoAttend.Vision.Tracking;

/// <summary>What one frame changed.</summary>
/// <param name="Tracks">The track of each face, in the faces' order.</param>
/// <param name="Ended">Confirmed tracks that are over.</param>
public sealed record TrackerStep(IReadOnlyList<Track> Tracks, IReadOnlyList<Track> Ended);
