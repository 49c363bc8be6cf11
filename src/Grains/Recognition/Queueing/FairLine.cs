using System.Diagnostics.CodeAnalysis;

namespace AutoAttend.Grains.Recognition.Queueing;

/// <summary>A line in which sources take turns: one that has much waiting does not hold up one that has little. Not thread-safe.</summary>
internal sealed class FairLine<T>
{
    private readonly Dictionary<string, Queue<T>> waiting = [];
    private readonly LinkedList<string> turns = [];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Puts an item behind the others of its source.</summary>
    public void Add(string source, T item)
    {
        if (!waiting.TryGetValue(source, out var own))
        {
            waiting[source] = own = [];
            turns.AddLast(source);
        }
        own.Enqueue(item);
        Count++;
    }

    /// <summary>The item whose turn it is.</summary>
    public bool TryPeek([MaybeNullWhen(false)] out T item)
    {
        item = default;
        return turns.First is { } turn && waiting[turn.Value].TryPeek(out item);
    }

    /// <summary>Takes the item whose turn it is; its source's next one has to wait for all other sources.</summary>
    /// <exception cref="InvalidOperationException">Nobody waits.</exception>
    public T Take()
    {
        var source = turns.First?.Value ?? throw new InvalidOperationException("Nobody waits.");
        var own = waiting[source];
        var item = own.Dequeue();
        turns.RemoveFirst();
        if (own.Count > 0)
            turns.AddLast(source);
        else
            waiting.Remove(source);
        Count--;
        return item;
    }
}
