using Orleans.Runtime;
using Orleans.Streams;

namespace AutoAttend.Streams.Cache;

/// <summary>
/// What a partition's pulling agent holds in memory. It is never full: a subscriber that lags further behind than
/// <see cref="RedisStreamOptions.CachedEntries"/> is served from Redis, so that it neither holds the others back nor loses anything.
/// It is only touched by the agent's own turns.
/// </summary>
internal sealed class PartitionCache(RedisStreamOptions options) : IQueueCache
{
    private readonly Dictionary<StreamId, StreamWindow> _windows = [];
    private readonly Queue<(StreamWindow Window, EntryId Id)> _arrivals = [];
    private readonly HashSet<WindowCursor> _replays = [];
    private readonly List<EntryId> _confirmed = [];

    /// <summary>Raised when somebody waits for something to be read.</summary>
    public Signal Signal { get; } = new();

    /// <summary>Every entry up to this id was added, or was delivered by another agent before.</summary>
    public EntryId Reached { get; private set; }

    /// <summary>The oldest entry that may not have been delivered: what lies before it was.</summary>
    public EntryId FirstUndelivered =>
        _windows.Values.Aggregate(Reached.Successor, (oldest, window) => EntryId.Min(oldest, window.OldestUnconfirmed ?? oldest));

    public bool HasUnconfirmed => _windows.Values.Any(window => window.OldestUnconfirmed is not null);

    /// <summary>Notes that entries up to this id are nobody's concern any more unless they were added.</summary>
    public void Reach(EntryId id) => Reached = EntryId.Max(Reached, id);

    public int GetMaxAddCount() => options.BatchSize;

    public bool IsUnderPressure() => false;

    public void AddToCache(IList<IBatchContainer> messages)
    {
        foreach (var batch in messages.OfType<RedisBatch>())
        {
            if (!_windows.TryGetValue(batch.StreamId, out var window))
                _windows.Add(batch.StreamId, window = new(batch.StreamId, batch.Id.Predecessor));
            window.Add(batch);
            _arrivals.Enqueue((window, batch.Id));
            Reach(batch.Id);
        }
        while (_arrivals.Count > options.CachedEntries)
        {
            var (window, id) = _arrivals.Dequeue();
            window.Evict(id);
        }
    }

    public IQueueCacheCursor GetCacheCursor(StreamId streamId, StreamSequenceToken? token) => Open(streamId, token switch
    {
        null => Reached,
        RedisSequenceToken place => place.EntryId.Predecessor,
        _ => throw new ArgumentException($"A {token.GetType().Name} is a token of another stream provider.", nameof(token)),
    });

    public QueueCacheCursorResult<IQueueCacheCursor> TryGetCacheCursorAtPosition(StreamId streamId, StreamSubscriptionStartPosition startPosition) =>
        QueueCacheCursorResult<IQueueCacheCursor>.FromCursor(
            Open(streamId, startPosition == StreamSubscriptionStartPosition.EarliestAvailable ? EntryId.Zero : Reached));

    // Batches leave with Confirm; Orleans need not be told.
    public bool TryPurgeFromCache(out IList<IBatchContainer> purgedItems)
    {
        purgedItems = [];
        return false;
    }

    // An agent that ends says how far everybody got, and closes the cursors only after that.
    public void UpdateDeliveryProgress(StreamSequenceToken? earliestSubscriptionToken, DateTime utcNow)
    {
        Confirm();
        if (earliestSubscriptionToken is not RedisSequenceToken token)
            return;
        foreach (var window in _windows.Values)
            window.ConfirmThrough(token.EntryId, _confirmed);
    }

    /// <summary>Finds what every subscriber has got by now. Not for an agent that has closed its cursors: to it all would seem delivered.</summary>
    public void Confirm()
    {
        foreach (var window in _windows.Values)
            window.Confirm(_confirmed);
        foreach (var idle in _windows.Values.Where(window => window.IsIdle).ToList())
            _windows.Remove(idle.Stream);
    }

    /// <summary>What was found delivered since the last call.</summary>
    public List<EntryId> TakeConfirmed()
    {
        List<EntryId> taken = [.. _confirmed];
        _confirmed.Clear();
        return taken;
    }

    /// <summary>Has these confirmed with the next call again.</summary>
    public void Return(IEnumerable<EntryId> confirmed) => _confirmed.AddRange(confirmed);

    /// <summary>The cursors that wait for something to be read again.</summary>
    public List<WindowCursor> TakeReplays()
    {
        List<WindowCursor> taken = [.. _replays.Where(cursor => cursor.IsOpen)];
        _replays.Clear();
        return taken;
    }

    /// <summary>Has these served with the next call again.</summary>
    public void ReturnReplays(IEnumerable<WindowCursor> waiting) => _replays.UnionWith(waiting);

    private WindowCursor Open(StreamId streamId, EntryId after)
    {
        if (!_windows.TryGetValue(streamId, out var window))
            _windows.Add(streamId, window = new(streamId, Reached));
        return new(window, after, AskReplay);
    }

    private void AskReplay(WindowCursor cursor)
    {
        _replays.Add(cursor);
        Signal.Raise();
    }
}
