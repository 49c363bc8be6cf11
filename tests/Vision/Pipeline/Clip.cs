using AutoAttend.Tests;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Pipeline;

/// <summary>The shared clips, captured as the product captures them, five frames a second.</summary>
internal static class Clip
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <param name="clip">Its name without folder and extension.</param>
    /// <param name="from">Seconds of the clip, included.</param>
    /// <param name="to">Seconds of the clip, not included.</param>
    public static async IAsyncEnumerable<Frame> Frames(string clip, double from = 0, double to = double.PositiveInfinity)
    {
        var source = VideoSourceParser.Parse(Material.Find($"footage/{clip}.mp4"));
        var factory = new CaptureFactory(new CaptureOptions(), TimeProvider.System);
        await using var session = factory.Open(new CaptureRequest(source, SampledFps: 5, Playback.Once, Start));
        await foreach (var frame in session.Frames(TestContext.Current.CancellationToken))
        {
            var seconds = (frame.CapturedAt - Start).TotalSeconds;
            if (seconds >= from && seconds < to)
                yield return frame;
            else
                frame.Dispose();
        }
    }
}
