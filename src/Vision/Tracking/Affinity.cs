using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Tracking;

/// <summary>How badly a face fits a track: 0 is perfect, 2 the worst that is still thinkable, infinity is out of the question.</summary>
internal sealed class Affinity(TrackerOptions options)
{
    /// <summary>The dearest thinkable pair: what leaving a track without a face costs.</summary>
    public const float Alone = 2;

    /// <summary>The cost of a pair, from 0 to 1 for its place and from 0 to 1 for its looks (the middle where they are not known).</summary>
    public float Cost(Track track, Observation seen, DateTimeOffset at)
    {
        var cosine = track.Appearance is { } known && seen.Embedding is { } fresh ? Embeddings.Cosine(known, fresh) : (float?)null;
        if (cosine < (IsFar(track, seen.Face.Box, at) ? options.SameCosine : options.DifferentCosine))
            return float.PositiveInfinity;
        var place = Place(track, seen.Face.Box, at, cosine >= options.SameCosine);
        return place + (1 - (cosine ?? 0.5f));
    }

    /// <summary>Whether a face lies farther from where the track is expected than a detector errs: it moved as nobody thought, or is somebody else's.</summary>
    public bool IsFar(Track track, FaceBox box, DateTimeOffset at) => track.Predict(at).WidthsApart(box) > options.SlackWidths;

    /// <summary>The cost of the place alone.</summary>
    public float Place(Track track, FaceBox box, DateTimeOffset at, bool looksTheSame)
    {
        var gap = (at - track.LastSeen).TotalSeconds;
        var ratio = Math.Max(box.Width / track.Latest.Box.Width, track.Latest.Box.Width / box.Width);
        if (ratio > options.SizeRatio)
            return float.PositiveInfinity;
        var expected = track.Predict(at);
        var distance = expected.WidthsApart(box);
        var reach = Reach(track, gap, looksTheSame);
        if (distance > reach)
            return float.PositiveInfinity;
        // Overlap tells neighbours apart; distance still orders those that do not overlap at all.
        return (float)((0.5 * distance / reach) + (0.5 * (1 - expected.IntersectionOverUnion(box))));
    }

    // Looks that agree also explain a sudden start, which is over after a moment, and a longer way out of sight.
    private double Reach(Track track, double gap, bool looksTheSame)
    {
        if (gap > options.BriefGapSeconds && !looksTheSame)
            return options.SlackWidths;
        var wandered = gap * options.WanderWidthsPerSecond;
        var started = Math.Min(gap, options.BriefGapSeconds) * options.UnknownSpeedWidthsPerSecond;
        return options.SlackWidths + (looksTheSame || !track.SpeedKnown ? Math.Max(wandered, started) : wandered);
    }
}
