namespace AutoAttend.Vision.Detection;

/// <summary>One detection in a frame.</summary>
/// <param name="Box">In pixels of the source frame.</param>
/// <param name="Landmarks">In pixels of the source frame.</param>
/// <param name="DetectionConfidence">How sure the detector is that this is a face, 0..1. Says nothing of who it is.</param>
public readonly record struct Face(FaceBox Box, FaceLandmarks Landmarks, float DetectionConfidence);
