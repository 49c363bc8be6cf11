using Orleans.Runtime;

namespace AutoAttend.Streams.Cache;

/// <summary>
/// What one stream has in flight: its batches that some subscriber still has to get, and who stands where. It is only touched by the
/// pulling agent's own turns.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="coveredFrom">Every batch of the stream after this id will be added here.</param>
internal sealed class StreamWindow(StreamId stream, EntryId coveredFrom)
{
    // In order; always the newest that were added, without a gap, since batches leave from the front.
    private readonly List<RedisBatch> _batches = [];
    private readonly Queue<EntryId> _unconfirmed = [];
    private readonly HashSet<WindowCursor> _cursors = [];

    public StreamId Stream => stream;

    /// <summary>Every batch of the stream after this id is in memory; those up to it are in Redis only.</summary>
    public EntryId CoveredFrom { get; private set; } = coveredFrom;

    public bool IsIdle => _cursors.Count == 0 && _unconfirmed.Count == 0;

    /// <summary>The oldest batch whose delivery is not confirmed.</summary>
    public EntryId? OldestUnconfirmed => _unconfirmed.TryPeek(out var id) ? id : null;

    public void Add(RedisBatch batch)
    {
        _batches.Add(batch);
        _unconfirmed.Enqueue(batch.Id);
    }

    /// <summary>The first batch in memory after an id.</summary>
    public RedisBatch? Next(EntryId after)
    {
        var index = IndexAfter(after);
        return index < _batches.Count ? _batches[index] : null;
    }

    /// <summary>Forgets batches up to an id, delivered or not; who still needs them gets them from Redis.</summary>
    public void Evict(EntryId through)
    {
        var count = IndexAfter(through);
        if (count == 0)
            return;
        CoveredFrom = _batches[count - 1].Id;
        _batches.RemoveRange(0, count);
    }

    /// <summary>Takes out what every subscriber has got; with no subscriber, all.</summary>
    public void Confirm(List<EntryId> confirmed) =>
        ConfirmThrough(_cursors.Count == 0 ? EntryId.Last : _cursors.Min(cursor => cursor.Done), confirmed);

    /// <summary>Takes out everything up to an id.</summary>
    public void ConfirmThrough(EntryId through, List<EntryId> confirmed)
    {
        while (_unconfirmed.TryPeek(out var id) && id <= through)
            confirmed.Add(_unconfirmed.Dequeue());
        Evict(through);
    }

    public void Enter(WindowCursor cursor) => _cursors.Add(cursor);

    public void Leave(WindowCursor cursor) => _cursors.Remove(cursor);

    /// <summary>What some cursor read again and that goes on after this id.</summary>
    public ReplayPage? PageAfter(EntryId after) =>
        _cursors.Select(cursor => cursor.Page).FirstOrDefault(page => page is not null && page.Covers(after));

    private int IndexAfter(EntryId after)
    {
        var (low, high) = (0, _batches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_batches[middle].Id > after)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
