using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Pipeline;

/// <summary>
/// Says whether anything moved since the frame that was last searched, from the means of 16x16 luma blocks: a noisy sensor and
/// changing light move single pixels or all of them, somebody who walks moves a few blocks a lot.
/// </summary>
internal sealed class MotionGate(double movedLuma)
{
    private const int Block = 16;

    // Every fourth row of a block: 64 samples bring the noise of a mean down by a factor of eight.
    private const int RowStep = 4;

    // One block may flicker (a lamp, a clock); the smallest face that can be matched covers four with its head.
    private const int MovedBlocks = 2;

    private float[]? searched;
    private float[] current = [];

    /// <summary>Compares a frame to the last one that was searched.</summary>
    public bool HasMoved(Frame frame)
    {
        current = Means(frame, current);
        if (searched is null || searched.Length != current.Length)
            return true;
        var light = 0f;
        for (var i = 0; i < current.Length; i++)
            light += current[i] - searched[i];
        light /= Math.Max(1, current.Length);
        var moved = 0;
        for (var i = 0; i < current.Length; i++)
        {
            if (Math.Abs(current[i] - searched[i] - light) > movedLuma && ++moved >= MovedBlocks)
                return true;
        }
        return false;
    }

    /// <summary>The frame last compared was searched: it is what the next ones are compared to.</summary>
    public void Searched() => (searched, current) = (current, searched ?? []);

    private static float[] Means(Frame frame, float[] means)
    {
        var across = frame.Width / Block;
        var down = frame.Height / Block;
        if (means.Length != across * down)
            means = new float[across * down];
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
                means[(y * across) + x] = Mean(frame.Pixels, (y * Block * frame.Width) + (x * Block), frame.Width);
        }
        return means;
    }

    private static float Mean(byte[] luma, int corner, int stride)
    {
        var sum = 0;
        for (var row = 0; row < Block; row += RowStep)
        {
            foreach (var value in luma.AsSpan(corner + (row * stride), Block))
                sum += value;
        }
        return sum / (float)(Block * Block / RowStep);
    }
}
