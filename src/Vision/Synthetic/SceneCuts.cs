using System.Drawing;
using System.Globalization;
using System.Numerics;
using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Synthetic;

/// <summary>Squares cut from what the demo's cameras see, with the faces in them: what the detector meets, heads that are turned away among it.</summary>
public static class SceneCuts
{
    // Detectors search a frame at half its size.
    private const int Half = 2;
    private const int CutsOfFrame = 8;

    /// <summary>An endless sequence.</summary>
    /// <param name="shard">Another number is another world; the scenes take turns.</param>
    /// <param name="side">Pixels, of a picture of 640x360.</param>
    public static IEnumerable<(BgrImage Picture, IReadOnlyList<SyntheticFace> Faces)> Of(int shard, int side)
    {
        var scenes = Enum.GetValues<SyntheticScene>();
        var camera = new SyntheticCamera(SyntheticSource.Parse(string.Create(CultureInfo.InvariantCulture, $"synthetic://{scenes[shard % scenes.Length]}?people=24&strangers=6&seed={DemoPeople.FirstTrainingSeed + shard}")));
        var random = new Random(shard);
        while (true)
        {
            var (frame, faces) = camera.Look(TimeSpan.FromSeconds(60 + (random.NextDouble() * 3600)));
            var half = Pixels.Scale(frame, 1f / Half);
            for (var cut = 0; cut < CutsOfFrame; cut++)
                yield return Cut(half, faces, side, random);
        }
    }

    private static (BgrImage Picture, IReadOnlyList<SyntheticFace> Faces) Cut(BgrImage half, IReadOnlyList<SyntheticFace> faces, int side, Random random)
    {
        var (left, top) = (random.Next(half.Width - side + 1), random.Next(half.Height - side + 1));
        return (Pixels.Crop(half, new Rectangle(left, top, side, side)), [.. faces.Select(Shown).Where(face => face.Box.Right > 0 && face.Box.Bottom > 0 && face.Box.X < side && face.Box.Y < side)]);

        SyntheticFace Shown(SyntheticFace face)
        {
            var (box, marks) = (face.Box, face.Landmarks);
            var moved = new FaceBox((box.X / Half) - left, (box.Y / Half) - top, box.Width / Half, box.Height / Half);
            var (width, height) = (Math.Min(side, moved.Right) - Math.Max(0, moved.X), Math.Min(side, moved.Bottom) - Math.Max(0, moved.Y));
            return face with
            {
                Box = moved,
                Landmarks = new FaceLandmarks(At(marks.LeftEye), At(marks.RightEye), At(marks.Nose), At(marks.LeftMouth), At(marks.RightMouth)),
                Visible = face.Visible * Math.Max(0, width) * Math.Max(0, height) / moved.Area,
            };
        }

        Vector2 At(Vector2 mark) => (mark / Half) - new Vector2(left, top);
    }
}
