namespace AutoAttend.Contracts.Recognition;

/// <summary>A face found in an image.</summary>
/// <param name="Box">In the image's pixels.</param>
/// <param name="Landmarks">Ten numbers: x and y of the eye on the picture's left, the other eye, nose, mouth corner left, right.</param>
/// <param name="DetectionConfidence">0..1.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.DetectedFace")]
public sealed record DetectedFace(FaceBox Box, float[] Landmarks, float DetectionConfidence);
