namespace AutoAttend.Streams.Cache;

/// <summary>Wakes one waiter; raised any number of times before, it is one wake-up.</summary>
internal sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            if (_raised.CurrentCount == 0)
                _raised.Release();
        }
        catch (Exception known) when (known is SemaphoreFullException or ObjectDisposedException)
        {
            // Somebody else raised it in the same moment, or nobody waits any more.
        }
    }

    /// <summary>Waits until it is raised, but not longer than this.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancellation) => _raised.WaitAsync(atMost, cancellation);

    public void Dispose() => _raised.Dispose();
}
