using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Grains.Recognition;

/// <summary>How much recognition a process takes on, and when a match names somebody.</summary>
public sealed class RecognitionOptions
{
    /// <summary>How many batches are worked on at a time.</summary>
    /// <value>0: as many as there are cores; the default is 0.</value>
    [Range(0, 256)]
    public int Concurrency { get; set; }

    /// <summary>How many frames, photos and groups of chips may wait for their turn; further ones are refused, so that a queue never grows old.</summary>
    /// <value>The default is 64.</value>
    [Range(0, 10_000)]
    public int Waiting { get; set; } = 64;

    /// <summary>Most images of one batch, for models with a free batch dimension; others take one at a time.</summary>
    /// <value>Images; the default is 1.</value>
    [Range(1, 64)]
    public int BatchSize { get; set; } = 1;

    /// <summary>How long the first image of a batch waits for others. Whatever it is, a batch grows while all places are busy.</summary>
    /// <value>Milliseconds; the default is 0.</value>
    [Range(0, 1000)]
    public int BatchWaitMilliseconds { get; set; }

    /// <summary>The least cosine that may name somebody, in place of the embedding model's own calibrated one.</summary>
    /// <value>0.05..0.99; by default the model's own.</value>
    // Compared as what it is: the float 0.99 is more than the double 0.99.
    [Range(typeof(float), "0.05", "0.99", ParseLimitsInInvariantCulture = true)]
    public float? MatchCosine { get; set; }
}
