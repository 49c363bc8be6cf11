using System.Collections.Immutable;

namespace AutoAttend.Contracts.Cameras;

/// <summary>A camera's newest picture and the faces in that very frame.</summary>
/// <param name="Frame">The frame's number within the capture session.</param>
/// <param name="CapturedAt">The frame's capture time.</param>
/// <param name="Width">The source frame's width in pixels; the JPEG may be smaller.</param>
/// <param name="Height">The source frame's height in pixels.</param>
/// <param name="Jpeg">The picture.</param>
/// <param name="Faces">The faces found in it.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.LivePicture")]
public sealed record LivePicture(
    long Frame, DateTimeOffset CapturedAt, int Width, int Height, byte[] Jpeg, ImmutableArray<LiveFace> Faces);
