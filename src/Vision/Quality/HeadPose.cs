using System.Numerics;
using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Quality;

/// <summary>Where a head points, estimated from five landmarks; good to about ten degrees, which is enough to sort out turned heads.</summary>
/// <param name="Yaw">Degrees; positive: the nose points to the right of the picture.</param>
/// <param name="Pitch">Degrees; positive: the nose points down.</param>
/// <param name="Roll">Degrees; positive: the head tilts clockwise in the picture.</param>
public readonly record struct HeadPose(float Yaw, float Pitch, float Roll)
{
    // How far the nose tip stands out before the plane of eyes and mouth, in distances between the eyes: 28 mm to 63 mm, the
    // proportions of the generic head that OpenCV's pose tutorials use (nose tip 135 before eye corners 450 apart).
    private const float NoseDepth = 0.44f;

    // From the frontal chip template: eyes to mouth, in distances between the eyes.
    private const float FaceHeight = 1.154f;

    // Where between eyes and mouth YuNet sees the nose tip of a level head: the median of the 31 shared photographs, whose people
    // look into the camera (the chip template has 0.50, for other landmarks).
    private const float NoseHeight = 0.60f;

    /// <summary>
    /// Weak perspective. A head turned by yaw shows its eyes <c>cos(yaw)</c> apart and its nose tip <c>NoseDepth*sin(yaw)</c> off the line
    /// from between the eyes to between the corners of the mouth, so the ratio of both is <c>NoseDepth*tan(yaw)</c>; pitch likewise along that line.
    /// </summary>
    public static HeadPose From(FaceLandmarks face)
    {
        var eyes = (face.LeftEye + face.RightEye) / 2;
        var mouth = (face.LeftMouth + face.RightMouth) / 2;
        var across = face.RightEye - face.LeftEye;
        var down = mouth - eyes;
        var nose = face.Nose - eyes;
        var width = across.Length();
        var height = down.Length();
        if (width < 1e-3f || height < 1e-3f)
            return new HeadPose(90, 90, 0);

        // Off the midline, measured at a right angle to it, so that neither roll nor pitch counts as yaw.
        var side = ((nose.X * down.Y) - (nose.Y * down.X)) / height;
        var along = Vector2.Dot(nose, down) / (height * height);
        var yaw = MathF.Atan(side / (width * NoseDepth));
        var pitch = MathF.Atan((along - NoseHeight) * FaceHeight / NoseDepth);
        var roll = MathF.Atan2(across.Y, across.X);
        return new HeadPose(Degrees(yaw), Degrees(pitch), Degrees(roll));
    }

    /// <summary>1 for a face turned to the camera, towards 0 for one turned away. Roll counts for nothing: alignment takes it out.</summary>
    public float Frontality => MathF.Cos(Yaw * MathF.PI / 180) * MathF.Cos(Pitch * MathF.PI / 180);

    private static float Degrees(float radians) => radians * 180 / MathF.PI;
}
