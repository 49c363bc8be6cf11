using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Synthetic;

/// <summary>A face that a demo camera shows at one moment. A detector should find it unless it is turned or hidden too far.</summary>
/// <param name="Who">Whose.</param>
/// <param name="Box">From the middle of the forehead to the chin, in pixels.</param>
/// <param name="Landmarks">In pixels.</param>
/// <param name="Turn">The angle between where the nose points and the camera, in degrees: 0 from the front, 90 in profile.</param>
/// <param name="Visible">The share of the face that nothing hides and that lies in the picture, 0..1.</param>
public sealed record SyntheticFace(DemoIdentity Who, FaceBox Box, FaceLandmarks Landmarks, float Turn, float Visible);
