using Orleans.Streams;

namespace AutoAttend.Streams.Cache;

/// <summary>
/// Where one subscriber stands in a stream. What is no longer in memory is asked for and comes from Redis a little later: until then
/// there is no next batch, and a <see cref="WakeUp"/> makes the agent ask again.
/// </summary>
internal sealed class WindowCursor : IQueueCacheCursor
{
    private readonly StreamWindow _window;
    private readonly Action<WindowCursor> _replay;
    private RedisBatch? _current;

    public WindowCursor(StreamWindow window, EntryId after, Action<WindowCursor> replay)
    {
        (_window, _replay) = (window, replay);
        After = Done = after;
        Page = window.PageAfter(after);
        window.Enter(this);
    }

    /// <summary>What comes next comes after this id.</summary>
    public EntryId After { get; private set; }

    /// <summary>Everything up to this id was delivered.</summary>
    public EntryId Done { get; private set; }

    /// <summary>What was read again for this cursor.</summary>
    public ReplayPage? Page { get; private set; }

    public StreamWindow Window => _window;

    public bool IsOpen { get; private set; } = true;

    public bool MoveNext()
    {
        // Whoever asks for the next batch is done with this one.
        Done = After;
        _current = Page?.Next(After);
        if (_current is null)
        {
            Skip();
            if (After < _window.CoveredFrom)
            {
                _replay(this);
                return false;
            }
            _current = _window.Next(After);
        }
        After = _current?.Id ?? After;
        return _current is not null;
    }

    /// <summary>Takes what was read again.</summary>
    public void Replay(ReplayPage page) => Page = page;

    public IBatchContainer? GetCurrent(out Exception? exception)
    {
        exception = null;
        return _current;
    }

    public void Refresh(StreamSequenceToken token)
    {
        // A cursor looks for what is new each time that it is asked.
    }

    public void RecordDeliveryFailure()
    {
        // Orleans has tried for MaxEventDeliveryTime and goes on; holding the stream for one subscriber would silence the others.
    }

    public void Dispose()
    {
        IsOpen = false;
        _window.Leave(this);
    }

    // The page's end is reached: nothing more of this stream lies before it.
    private void Skip()
    {
        if (Page is not { } page)
            return;
        After = Done = EntryId.Max(After, page.Through);
        Page = null;
    }
}
