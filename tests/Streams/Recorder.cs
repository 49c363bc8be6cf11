using System.Collections.Concurrent;
using AutoAttend.Streams.Host;
using Orleans.Streams;

namespace AutoAttend.Streams.Tests;

/// <summary>A subscriber that writes down what it gets and when.</summary>
public sealed class Recorder : IAsyncObserver<Happened>
{
    private readonly ConcurrentQueue<Got> got = [];

    public IReadOnlyList<Got> Got => [.. got];

    public IReadOnlyList<int> Numbers => [.. got.Select(one => one.Event.Number)];

    /// <summary>Runs before an event is taken in.</summary>
    public Func<Happened, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task OnNextAsync(Happened item, StreamSequenceToken? token = null)
    {
        await Before(item);
        got.Enqueue(new(item, token!, TimeProvider.System.GetUtcNow()));
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    /// <summary>Waits for a number of events; what is there when the patience is over is for the assertions.</summary>
    public Task Until(int count) => Eventually.Is(() => got.Count >= count);
}

/// <summary>One delivery.</summary>
public sealed record Got(Happened Event, StreamSequenceToken Token, DateTimeOffset At)
{
    public TimeSpan Latency => At - Event.At;
}
