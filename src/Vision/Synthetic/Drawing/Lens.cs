using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>A pinhole camera: metres in the world (x right, y up, z towards the viewer of an unturned camera) to pixels.</summary>
internal sealed class Lens
{
    private readonly Vector3 right;
    private readonly Vector3 up;
    private readonly Vector3 back;

    /// <param name="position">Metres.</param>
    /// <param name="target">A point in the middle of the picture, metres.</param>
    /// <param name="focal">Focal length in pixels.</param>
    /// <param name="width">Of the picture in pixels.</param>
    /// <param name="height">Of the picture in pixels.</param>
    public Lens(Vector3 position, Vector3 target, float focal, int width, int height)
    {
        (Position, Focal, Width, Height) = (position, focal, width, height);
        back = Vector3.Normalize(position - target);
        right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, back));
        up = Vector3.Cross(back, right);
    }

    public Vector3 Position { get; }

    public float Focal { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Pixels, and the distance along the optical axis in metres; points behind the camera have none above 0.</summary>
    public Vector3 Project(Vector3 world)
    {
        var from = world - Position;
        var distance = -Vector3.Dot(from, back);
        var scale = Focal / Math.Max(distance, 1e-3f);
        return new Vector3((Width / 2f) + (Vector3.Dot(from, right) * scale), (Height / 2f) - (Vector3.Dot(from, up) * scale), distance);
    }

    /// <summary>The direction, not of unit length but one metre deep, that a pixel looks into.</summary>
    public Vector3 Ray(float x, float y) => (right * ((x - (Width / 2f)) / Focal)) - (up * ((y - (Height / 2f)) / Focal)) - back;
}
