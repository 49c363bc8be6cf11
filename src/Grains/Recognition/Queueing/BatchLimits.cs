namespace AutoAttend.Grains.Recognition.Queueing;

/// <summary>How questions are put together.</summary>
/// <param name="Images">Most images of one batch; a single question may have more.</param>
/// <param name="Wait">How long the first question of a batch waits for others.</param>
internal readonly record struct BatchLimits(int Images, TimeSpan Wait)
{
    /// <summary>For a model that takes one image at a time.</summary>
    public static BatchLimits OneByOne { get; } = new(1, TimeSpan.Zero);
}
