using System.Diagnostics;

namespace AutoAttend.Streams.Tests;

/// <summary>Patience with a busy machine.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Waits until it holds, or until the patience is over: the assertion after it says what is missing.</summary>
    public static async Task Is(Func<bool> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!holds() && Stopwatch.GetElapsedTime(began) < Patience)
            await Task.Delay(20);
    }

    public static async Task Is(Func<Task<bool>> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await holds() && Stopwatch.GetElapsedTime(began) < Patience)
            await Task.Delay(20);
    }
}
