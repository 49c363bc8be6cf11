using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Vision.Tracking;

/// <summary>How many chips decide a track. The thresholds themselves belong to the embedding model.</summary>
public sealed class VoteOptions
{
    /// <summary>How many frames must agree on a person.</summary>
    /// <value>Frames; the default is 3. One is never enough.</value>
    [Range(2, 20)]
    public int NamingFrames { get; set; } = 3;

    /// <summary>How much of a frame a chip of low detail counts for, since neighbouring small chips err alike.</summary>
    /// <value>Frames, above 0 to 1; the default is 0.5: a name takes six of them.</value>
    [Range(0.1, 1)]
    public double LowDetailFrame { get; set; } = 0.5;

    /// <summary>The share of all weight that the agreeing chips must have.</summary>
    /// <value>0..1; the default is 0.5: whoever is named is so by most of what was seen.</value>
    [Range(0.1, 1)]
    public double NamingShare { get; set; } = 0.5;

    /// <summary>The share of weight from which a second person's agreeing chips block the first one's name.</summary>
    /// <value>Of the first one's agreeing weight, 0..1; the default is 0.25.</value>
    [Range(0, 1)]
    public double ConflictShare { get; set; } = 0.25;

    /// <summary>How many good frames make a stranger.</summary>
    /// <value>Frames; the default is 5: more than a name takes, as whoever is enrolled may look away at first.</value>
    [Range(2, 40)]
    public int StrangerFrames { get; set; } = 5;

    /// <summary>How far below the model's MatchCosine every chip of a stranger lies.</summary>
    /// <value>A difference of cosines; the default is 0.1.</value>
    [Range(0, 1)]
    public double StrangerGap { get; set; } = 0.1;
}
