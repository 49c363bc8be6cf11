using System.Numerics;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Alignment;

/// <summary>Bilinear reading of a frame in I420: only the pixels under the chip are ever converted.</summary>
internal readonly struct I420Plane : IColourPlane
{
    // What lies outside the frame is black, as in a BGR image: luma 16, chroma 128.
    private const int BlackLuma = 16;
    private const int NeutralChroma = 128;

    private readonly byte[] pixels;
    private readonly int width;
    private readonly int height;

    public I420Plane(Frame frame)
    {
        pixels = frame.Pixels;
        width = frame.Width;
        height = frame.Height;
    }

    public Vector3 Sample(float x, float y)
    {
        var luma = Bilinear(0, width, height, x, y, BlackLuma);

        // A chroma pixel covers 2x2 luma pixels; its centre lies between them.
        var chromaX = (x - 0.5f) / 2;
        var chromaY = (y - 0.5f) / 2;
        var plane = width * height;
        var u = Bilinear(plane, width / 2, height / 2, chromaX, chromaY, NeutralChroma);
        var v = Bilinear(plane + (plane / 4), width / 2, height / 2, chromaX, chromaY, NeutralChroma);
        return new Vector3(luma, u, v);
    }

    /// <summary>BT.601, limited range, as OpenCV's COLOR_YUV2BGR_I420 and most cameras have it.</summary>
    public Vector3 ToBgr(Vector3 colour)
    {
        var luma = 1.164f * (colour.X - BlackLuma);
        var u = colour.Y - NeutralChroma;
        var v = colour.Z - NeutralChroma;
        return new Vector3(luma + (2.018f * u), luma - (0.391f * u) - (0.813f * v), luma + (1.596f * v));
    }

    private float Bilinear(int plane, int planeWidth, int planeHeight, float x, float y, int outside)
    {
        var left = (int)MathF.Floor(x);
        var top = (int)MathF.Floor(y);
        var right = x - left;
        var below = y - top;
        var upper = float.Lerp(
            At(plane, planeWidth, planeHeight, left, top, outside), At(plane, planeWidth, planeHeight, left + 1, top, outside), right);
        var lower = float.Lerp(
            At(plane, planeWidth, planeHeight, left, top + 1, outside), At(plane, planeWidth, planeHeight, left + 1, top + 1, outside), right);
        return float.Lerp(upper, lower, below);
    }

    private int At(int plane, int planeWidth, int planeHeight, int x, int y, int outside) =>
        (uint)x < (uint)planeWidth && (uint)y < (uint)planeHeight ? pixels[plane + (y * planeWidth) + x] : outside;
}
