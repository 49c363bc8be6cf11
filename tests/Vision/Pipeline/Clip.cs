using System.Diagnostics;
using AutoAttend.Tests;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Pipeline;

/// <summary>The shared clips, all of 1280x720, at five frames a second.</summary>
internal static class Clip
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private const int Width = 1280;
    private const int Height = 720;
    private const double Fps = 5;

    /// <param name="clip">Its name without folder and extension.</param>
    /// <param name="from">Seconds of the clip, included.</param>
    /// <param name="to">Seconds of the clip, not included.</param>
    public static async IAsyncEnumerable<Frame> Frames(string clip, double from = 0, double to = double.PositiveInfinity)
    {
        string[] arguments =
            ["-v", "error", "-i", Material.Find($"footage/{clip}.mp4"), "-vf", $"fps={Fps}", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-"];
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardOutput = true })!;
        for (var number = 0; ; number++)
        {
            var pixels = new byte[Width * Height * 3 / 2];
            if (await ffmpeg.StandardOutput.BaseStream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false) < pixels.Length)
                break;
            var seconds = number / Fps;
            if (seconds >= from && seconds < to)
                yield return new Frame(number, Start.AddSeconds(seconds), Width, Height, pixels, _ => { });
        }
        await ffmpeg.WaitForExitAsync();
    }
}
