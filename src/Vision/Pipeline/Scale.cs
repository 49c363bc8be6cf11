using System.Numerics;
using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Pipeline;

/// <summary>From the pixels of a scaled picture to those of its frame.</summary>
internal readonly record struct Scale(float X, float Y)
{
    public Face Apply(Face face)
    {
        var (box, points, by) = (face.Box, face.Landmarks, new Vector2(X, Y));
        return face with
        {
            Box = new FaceBox(box.X * X, box.Y * Y, box.Width * X, box.Height * Y),
            Landmarks = new FaceLandmarks(
                points.LeftEye * by, points.RightEye * by, points.Nose * by, points.LeftMouth * by, points.RightMouth * by),
        };
    }
}
