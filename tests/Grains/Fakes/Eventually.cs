using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>Waits, patiently enough for a busy machine, until something holds.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static Task That(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string expected = "") =>
        That(() => Task.FromResult(condition()), expected);

    public static async Task That(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string expected = "")
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"It never came to {expected}");
            await Task.Delay(50);
        }
    }
}
