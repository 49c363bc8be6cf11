using System.Numerics;
using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Tracking;

internal static class BoxGeometry
{
    public static Vector2 Center(this FaceBox box) => new(box.X + (box.Width / 2), box.Y + (box.Height / 2));

    /// <summary>Distance of the centres in face widths.</summary>
    public static double WidthsApart(this FaceBox box, FaceBox other) =>
        Vector2.Distance(box.Center(), other.Center()) / ((box.Width + other.Width) / 2);
}
