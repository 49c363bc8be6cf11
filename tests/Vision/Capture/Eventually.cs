namespace AutoAttend.Vision.Tests.Capture;

/// <summary>Waits for what other threads and processes are about to do.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Fails with the description where the condition does not come true in time.</summary>
    public static async Task True(Func<bool> condition, string description)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(20))
        {
            if (condition())
                return;
            await Task.Delay(20);
        }

        Assert.Fail($"not in {Patience.TotalSeconds} s: {description}");
    }
}
