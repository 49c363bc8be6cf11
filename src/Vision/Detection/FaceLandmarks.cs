using System.Numerics;

namespace AutoAttend.Vision.Detection;

/// <summary>
/// The five landmarks of a face in pixels of the source frame. Left and right are the image's, not the person's:
/// YuNet gives the person's right eye first, which is the eye on the left of the picture.
/// </summary>
public readonly record struct FaceLandmarks(
    Vector2 LeftEye, Vector2 RightEye, Vector2 Nose, Vector2 LeftMouth, Vector2 RightMouth);
