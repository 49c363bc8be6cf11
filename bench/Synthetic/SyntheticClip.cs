using System.Globalization;
using AutoAttend.Vision.Synthetic;
using OpenCvSharp;

namespace AutoAttend.Bench.Synthetic;

/// <summary>Writes what a demo camera sees as a video file, and beside it who passes when, in the columns of the shared footage.</summary>
internal static class SyntheticClip
{
    /// <param name="output">For what came of it.</param>
    /// <param name="address">Of the camera, as in the product; its length is <c>seconds</c>.</param>
    /// <param name="file">The video, .mp4 or .avi; the visits go to the same name with <c>.visits.csv</c>.</param>
    public static int Run(TextWriter output, string address, string file)
    {
        var source = SyntheticSource.Parse(address);
        var camera = new SyntheticCamera(source);
        using var writer = new VideoWriter(file, FourCC.FromString(Path.GetExtension(file) == ".avi" ? "MJPG" : "mp4v"), source.Fps, new Size(source.Width, source.Height));
        if (!writer.IsOpened())
            throw new IOException($"{file}: OpenCV cannot write a video there. Give a path that ends in .mp4 or .avi, in a folder that exists.");
        var frames = (int)(source.Length.TotalSeconds * source.Fps);
        for (var frame = 0; frame < frames; frame++)
        {
            var image = camera.Render(TimeSpan.FromSeconds(frame / source.Fps));
            using var mat = Mat.FromPixelData(image.Height, image.Width, MatType.CV_8UC3, image.Pixels);
            writer.Write(mat);
        }

        var visits = source.World.Visits(source.Scene, TimeSpan.Zero, source.Length).ToArray();
        File.WriteAllLines(Path.ChangeExtension(file, ".visits.csv"), visits
            .Select(visit => string.Create(CultureInfo.InvariantCulture, $"{visit.Who.Id},{(visit.IsStranger ? "stranger" : "enrolled")},{visit.From.TotalSeconds:f2},{visit.To.TotalSeconds:f2}"))
            .Prepend("person,kind,from,to"));
        output.WriteLine($"{file}: {frames} frames, {visits.Length} visits");
        return 0;
    }
}
