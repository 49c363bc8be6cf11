using AutoAttend.Vision;
using AutoAttend.Vision.Synthetic;
using OpenCvSharp;

namespace AutoAttend.Bench.Synthetic;

/// <summary>Draws the pictures of the documentation: 48 rendered people, and a frame of each scene.</summary>
internal static class ContactSheet
{
    private const int Columns = 8;
    private const int Rows = 6;
    private const int Seed = 7;

    // Half a photo: 48 of them fit a page.
    private static readonly Size Cell = new(200, 250);
    private static readonly ImageEncodingParam Quality = new(ImwriteFlags.JpegQuality, 84);

    /// <param name="folder">Where the pictures go.</param>
    public static int Run(string folder)
    {
        using var sheet = new Mat(Rows * Cell.Height, Columns * Cell.Width, MatType.CV_8UC3);
        for (var index = 0; index < Rows * Columns; index++)
        {
            using var photo = ToMat(DemoPeople.Of(Seed).Identity(index).RenderPhoto(0));
            using var cell = new Mat(sheet, new Rect(new Point(index % Columns * Cell.Width, index / Columns * Cell.Height), Cell));
            Cv2.Resize(photo, cell, Cell, 0, 0, InterpolationFlags.Area);
        }

        Cv2.ImWrite(Path.Combine(folder, "demo-people.jpg"), sheet, Quality);
        foreach (var scene in Enum.GetValues<SyntheticScene>())
        {
            var source = SyntheticSource.Parse($"synthetic://{scene}?seed={Seed}");
            using var frame = ToMat(new SyntheticCamera(source).Render(Busiest(source)));
            Cv2.ImWrite(Path.Combine(folder, $"demo-{scene.ToString().ToLowerInvariant()}.jpg"), frame, Quality);
        }

        return 0;
    }

    private static TimeSpan Busiest(SyntheticSource source)
    {
        var times = Enumerable.Range(120, 480).Select(second => TimeSpan.FromSeconds(second)).ToArray();
        var camera = new SyntheticCamera(source with { Width = 320, Height = 180 });
        return times.MaxBy(time => camera.Look(time).Faces.Where(face => face is { Visible: > 0.8f, Turn: < 35 }).Sum(face => Math.Min(face.Box.Width, 25)));
    }

    private static Mat ToMat(BgrImage image) => Mat.FromPixelData(image.Height, image.Width, MatType.CV_8UC3, image.Pixels);
}
