using System.Globalization;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Bench.Synthetic;

/// <summary>Counts what a detector finds in frames whose faces are known.</summary>
internal sealed class DetectionScore
{
    // As in most face benchmarks of loosely defined boxes; the two detectors do not draw them alike.
    private const float Overlap = 0.35f;
    private const float Width = 40;
    private const float MostTurned = 75;

    private int frames;
    private int faces;
    private int found;
    private int wrong;
    private double landmarks;

    public double Recall => found / (double)Math.Max(1, faces);

    public double FalsePerFrame => wrong / (double)Math.Max(1, frames);

    /// <param name="detector">What is scored.</param>
    /// <param name="camera">Renders the frames.</param>
    /// <param name="times">Of the world.</param>
    public void Add(IFaceDetector detector, SyntheticCamera camera, IEnumerable<TimeSpan> times)
    {
        foreach (var time in times)
        {
            var (picture, known) = camera.Look(time);
            Add(detector.Detect(picture), known);
        }
    }

    /// <summary>
    /// Counts one frame. Asked for is every face wider than 40 pixels of which at least seven tenths are visible, turned up to 75 degrees. What is
    /// found of smaller, hidden or turned faces is neither a hit nor wrong.
    /// </summary>
    public void Add(IReadOnlyList<Face> detected, IReadOnlyList<SyntheticFace> known)
    {
        frames++;
        var explained = new HashSet<int>();
        foreach (var face in known)
        {
            var (best, overlap) = (-1, 0f);
            for (var index = 0; index < detected.Count; index++)
            {
                var shared = detected[index].Box.IntersectionOverUnion(face.Box);
                if (shared > 0.15f)
                    explained.Add(index);
                if (shared > overlap)
                    (best, overlap) = (index, shared);
            }

            if (face.Box.Width <= Width || face.Visible < 0.7f || face.Turn > MostTurned)
                continue;
            faces++;
            if (overlap < Overlap)
                continue;
            found++;
            landmarks += Error(detected[best].Landmarks, face) / face.Box.Width;
        }

        wrong += detected.Count - explained.Count;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{found} of {faces} faces ({Recall:p2}), {wrong} false in {frames} frames ({FalsePerFrame:f4} a frame), landmarks off by {landmarks / Math.Max(1, found):p1} of the face's width");

    private static double Error(FaceLandmarks marks, SyntheticFace face) =>
        ((marks.LeftEye - face.Landmarks.LeftEye).Length() + (marks.RightEye - face.Landmarks.RightEye).Length() + (marks.Nose - face.Landmarks.Nose).Length()
            + (marks.LeftMouth - face.Landmarks.LeftMouth).Length() + (marks.RightMouth - face.Landmarks.RightMouth).Length()) / 5;
}
