using Orleans.Runtime.Providers;

namespace AutoAttend.Silo.Hosting;

/// <summary>
/// How long a stream's reader waits after its queue grain failed to answer. Orleans' own waits 10..20 s, which silenced every stream
/// for that long when a silo was lost (measured: 10.8 s of silence against less than 1.5 s with this).
/// </summary>
internal sealed class EagerQueueReader : IQueueReaderBackoffProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public TimeSpan Next(int attempt) =>
        TimeSpan.FromMilliseconds(Math.Min(Longest.TotalMilliseconds, 50 * Math.Pow(2, Math.Min(attempt, 10))));
}
