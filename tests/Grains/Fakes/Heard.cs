using System.Collections.Concurrent;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>What came over a stream.</summary>
internal sealed class Heard<T>
{
    private readonly ConcurrentQueue<T> _all = [];

    public IReadOnlyList<T> All => [.. _all];

    public Task Take(T one)
    {
        _all.Enqueue(one);
        return Task.CompletedTask;
    }

    /// <summary>Waits for one that fits.</summary>
    public async Task<T> Until(Func<T, bool> fits)
    {
        await Eventually.That(() => Task.FromResult(_all.Any(fits)));
        return _all.Last(fits);
    }
}
