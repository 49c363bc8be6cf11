using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Vision.Tracking;

/// <summary>When a face of this frame is the face of an earlier one. Distances are in face widths, so they hold at any resolution.</summary>
public sealed class TrackerOptions
{
    /// <summary>How long a track waits for its face to come back.</summary>
    /// <value>Seconds; the default is 2.5: two seconds hidden and up to two sampled frames around them.</value>
    [Range(0.5, 10)]
    public double OcclusionSeconds { get; set; } = 2.5;

    /// <summary>How long a single detection waits for a second one before it is forgotten as a false one.</summary>
    /// <value>Seconds; the default is 1.</value>
    [Range(0.1, 5)]
    public double ConfirmSeconds { get; set; } = 1;

    /// <summary>How long the camera itself may see nothing, while it moves to another process or its frames falter, before its tracks are over.</summary>
    /// <value>Seconds; the default is 12: a move takes one to five, most of them until the source is open again.</value>
    [Range(1, 60)]
    public double BlindSeconds { get; set; } = 12;

    /// <summary>A track not seen for longer than this is rejoined at a distance only by its appearance.</summary>
    /// <value>Seconds; the default is 0.7, three frames at five a second.</value>
    [Range(0.1, 5)]
    public double BriefGapSeconds { get; set; } = 0.7;

    /// <summary>How far from its predicted place a face may be, whatever time passed: the detector's own jitter.</summary>
    /// <value>Face widths; the default is 0.75.</value>
    [Range(0.1, 4)]
    public double SlackWidths { get; set; } = 0.75;

    /// <summary>How fast a face may leave its prediction.</summary>
    /// <value>
    /// Face widths a second; the default is 4. A brisk walk across the picture is about nine (1.4 m/s, a face is 0.15 m wide), of
    /// which the prediction takes most once a track has moved.
    /// </value>
    [Range(0.1, 20)]
    public double WanderWidthsPerSecond { get; set; } = 4;

    /// <summary>The same for a track of one face, whose speed is not known yet, and, for a moment, for one whose looks the face has.</summary>
    /// <value>Face widths a second; the default is 9.</value>
    [Range(0.1, 40)]
    public double UnknownSpeedWidthsPerSecond { get; set; } = 9;

    /// <summary>The greatest ratio between the widths of a face in two consecutive sightings.</summary>
    /// <value>A ratio; the default is 1.8.</value>
    [Range(1.1, 4)]
    public double SizeRatio { get; set; } = 1.8;

    /// <summary>Below this cosine two chips are of two people, and no nearness joins them.</summary>
    /// <value>
    /// -1..1; the default is 0.15. On 300 photo pairs different people have a mean of 0.03, the same person one of 0.75
    /// (shared/README.md); chips of one moving head go down to 0.3.
    /// </value>
    [Range(-1, 1)]
    public double DifferentCosine { get; set; } = 0.15;

    /// <summary>From this cosine a face far from its prediction is taken for the track's, also where that was hidden; below it, where the looks are known, it is not.</summary>
    /// <value>-1..1; the default is 0.45.</value>
    [Range(-1, 1)]
    public double SameCosine { get; set; } = 0.45;

    /// <summary>Two candidates whose costs lie closer than this are told apart by appearance.</summary>
    /// <value>Of a cost of 0..1; the default is 0.35.</value>
    [Range(0, 1)]
    public double AmbiguousCost { get; set; } = 0.35;
}
