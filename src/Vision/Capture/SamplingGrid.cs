using System.Globalization;

namespace AutoAttend.Vision.Capture;

/// <summary>
/// Which of a source's frames are sampled: the first in each cell of 1/fps seconds. Cells are centred on multiples of 1/fps, so
/// that a source which has just the wanted rate loses no frame to jitter; a frame is never doubled.
/// </summary>
public sealed class SamplingGrid(double fps)
{
    private double lastCell = double.NaN;

    /// <summary>Whether the frame of this time is sampled; frames are asked about once, in order.</summary>
    public bool Takes(TimeSpan time)
    {
        var cell = Math.Floor((time.TotalSeconds * fps) + 0.5);
        var taken = cell != lastCell;
        lastCell = cell;
        return taken;
    }

    /// <summary>The same rule as an ffmpeg filter.</summary>
    public static string Filter(double fps)
    {
        var rate = fps.ToString("0.######", CultureInfo.InvariantCulture);
        return $"select='not(eq(floor(t*{rate}+0.5),floor(prev_selected_t*{rate}+0.5)))'";
    }
}
