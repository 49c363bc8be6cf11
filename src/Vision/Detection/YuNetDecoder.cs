using System.Numerics;

namespace AutoAttend.Vision.Detection;

/// <summary>
/// Reads faces from YuNet's twelve outputs. Each cell of three grids (strides 8, 16, 32) is a prior: its top left corner plus the
/// regressed offsets, times the stride, gives centre and landmarks; the exponent of the regressed size, times the stride, the box.
/// The score is the geometric mean of class and objectness. Source: OpenCV 4.x, modules/objdetect/src/face_detect.cpp.
/// </summary>
internal static class YuNetDecoder
{
    private static readonly int[] Strides = [8, 16, 32];

    /// <summary>The outputs in the order that <see cref="Decode"/> takes them: per stride cls, obj, bbox, kps; with values per prior.</summary>
    public static IReadOnlyList<(string Name, int Width)> Outputs { get; } =
        [.. Strides.SelectMany(stride => new (string, int)[]
        {
            ($"cls_{stride}", 1), ($"obj_{stride}", 1), ($"bbox_{stride}", 4), ($"kps_{stride}", 10),
        })];

    /// <summary>Adds the faces at or above a confidence, in pixels of the network's input.</summary>
    /// <param name="level">0, 1, 2: the stride's index.</param>
    /// <param name="width">The input's width in pixels.</param>
    /// <param name="cls">Class scores, one a prior.</param>
    /// <param name="obj">Objectness, one a prior.</param>
    /// <param name="bbox">Four values a prior.</param>
    /// <param name="kps">Ten values a prior.</param>
    /// <param name="confidence">The least score, above 0.</param>
    /// <param name="faces">Takes the faces.</param>
    public static void Decode(
        int level,
        int width,
        ReadOnlySpan<float> cls,
        ReadOnlySpan<float> obj,
        ReadOnlySpan<float> bbox,
        ReadOnlySpan<float> kps,
        float confidence,
        List<Face> faces)
    {
        var stride = Strides[level];
        var columns = width / stride;
        var least = confidence * confidence;
        for (var prior = 0; prior < cls.Length; prior++)
        {
            var product = Math.Clamp(cls[prior], 0, 1) * Math.Clamp(obj[prior], 0, 1);
            if (product < least)
                continue;
            var cell = new Vector2(prior % columns, prior / columns);
            faces.Add(new Face(
                Box(cell, stride, bbox.Slice(prior * 4, 4)),
                Landmarks(cell, stride, kps.Slice(prior * 10, 10)),
                MathF.Sqrt(product)));
        }
    }

    private static FaceBox Box(Vector2 cell, int stride, ReadOnlySpan<float> values)
    {
        var width = MathF.Exp(values[2]) * stride;
        var height = MathF.Exp(values[3]) * stride;
        var centre = (cell + new Vector2(values[0], values[1])) * stride;
        return new FaceBox(centre.X - (width / 2), centre.Y - (height / 2), width, height);
    }

    // YuNet's order is the person's right eye, left eye, nose, right and left corner of the mouth; seen in the picture, the
    // person's right is on the left. A test asserts it on a face.
    private static FaceLandmarks Landmarks(Vector2 cell, int stride, ReadOnlySpan<float> values) => new(
        Point(cell, stride, values),
        Point(cell, stride, values[2..]),
        Point(cell, stride, values[4..]),
        Point(cell, stride, values[6..]),
        Point(cell, stride, values[8..]));

    private static Vector2 Point(Vector2 cell, int stride, ReadOnlySpan<float> values) =>
        (cell + new Vector2(values[0], values[1])) * stride;
}
