using System.Numerics;
using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Alignment;

/// <summary>Where the five landmarks lie in a chip.</summary>
public static class ChipTemplate
{
    /// <summary>Width and height of a chip in pixels.</summary>
    public const int Size = 112;

    private static readonly Vector2[] Template =
    [
        new(38.2946f, 51.6963f),
        new(73.5318f, 51.5014f),
        new(56.0252f, 71.7366f),
        new(41.5493f, 92.3655f),
        new(70.7299f, 92.2041f),
    ];

    /// <summary>
    /// Left eye, right eye, nose, left and right corner of the mouth, in pixels of the chip. Source: InsightFace,
    /// python-package/insightface/utils/face_align.py; ArcFace, SFace and MobileFaceNet were trained on it.
    /// </summary>
    public static ReadOnlySpan<Vector2> Points => Template;

    /// <summary>The similarity that takes a face in an image to its chip.</summary>
    public static Similarity From(FaceLandmarks landmarks) =>
        Similarity.Fit(
            [landmarks.LeftEye, landmarks.RightEye, landmarks.Nose, landmarks.LeftMouth, landmarks.RightMouth], Template);
}
