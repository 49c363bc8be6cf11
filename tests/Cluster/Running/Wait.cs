using System.Diagnostics;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>Waits for something to become true.</summary>
internal static class Wait
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>How long the machine may take for what is not being measured.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Until(string what, Func<Task<bool>> condition, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        Exception? last = null;
        while (true)
        {
            try
            {
                if (await condition())
                    return watch.Elapsed;
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
            {
                // A part of the cluster is away: that is what these tests are about.
                last = failure;
            }
            if (watch.Elapsed >= (limit ?? Patience))
                Assert.Fail($"After {watch.Elapsed.TotalSeconds:0} s it is still not so that {what}.{(last is null ? "" : $" Last: {last.Message}")}");
            await Task.Delay(Look, TestContext.Current.CancellationToken);
        }
    }

    public static Task<TimeSpan> Until(string what, Func<bool> condition, TimeSpan? limit = null) =>
        Until(what, () => Task.FromResult(condition()), limit);
}
