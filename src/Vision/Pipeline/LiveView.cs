using System.Collections.Immutable;

namespace AutoAttend.Vision.Pipeline;

/// <summary>The newest frame that was looked at and the faces in it.</summary>
/// <param name="Frame">The frame's number.</param>
/// <param name="CapturedAt">Its capture time.</param>
/// <param name="Width">Of the source frame in pixels.</param>
/// <param name="Height">Of the source frame in pixels.</param>
/// <param name="Faces">The faces found in it.</param>
public sealed record LiveView(long Frame, DateTimeOffset CapturedAt, int Width, int Height, ImmutableArray<LiveFace> Faces);
