namespace AutoAttend.Web.Feed;

/// <summary>Turns any number of requests into at most one call per <see cref="Interval"/>, the last request never lost.</summary>
public sealed class RenderPacer : IDisposable
{
    /// <summary>Four renders a second: faster than that, people cannot read and browsers pay for it.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly ITimer _timer;
    private int _requested;

    /// <summary>Starts idle.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="render">Called on a timer's thread.</param>
    public RenderPacer(TimeProvider time, Action render) =>
        _timer = time.CreateTimer(
            _ =>
            {
                Volatile.Write(ref _requested, 0);
                render();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);

    /// <summary>Asks for a call within the interval.</summary>
    public void Request()
    {
        if (Interlocked.Exchange(ref _requested, 1) == 0)
            _timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
