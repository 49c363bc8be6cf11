using System.Collections.Concurrent;
using AutoAttend.Contracts.Client;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Feed;

/// <summary>A component that follows the live feed: events come in batches, at most four times a second, on its own dispatcher.</summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<LiveEvent> _waiting = new();
    private RenderPacer? _pacer;
    private ITimer? _retry;

    /// <summary>The feed.</summary>
    [Inject]
    protected LiveFeed Feed { get; set; } = null!;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _pacer = new RenderPacer(Time, Deliver);
        _retry = Time.CreateTimer(_ => _pacer.Request(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Feed.Happened += Enqueue;
    }

    /// <summary>Whether an event matters here; called on any thread.</summary>
    protected virtual bool Concerns(LiveEvent happened) => true;

    /// <summary>Takes in what happened since the last call; a render follows.</summary>
    protected abstract Task OnLive(IReadOnlyList<LiveEvent> happened);

    /// <summary>Ends the subscription.</summary>
    protected virtual void Dispose(bool disposing)
    {
        Feed.Happened -= Enqueue;
        _pacer?.Dispose();
        _retry?.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    private void Enqueue(LiveEvent happened)
    {
        if (!Concerns(happened))
            return;
        _waiting.Enqueue(happened);
        _pacer?.Request();
    }

    private void Deliver() => _ = InvokeAsync(async () =>
    {
        var batch = new List<LiveEvent>();
        while (_waiting.TryDequeue(out var next))
            batch.Add(next);
        try
        {
            await OnLive(batch);
            StateHasChanged();
        }
        catch (Exception trouble) when (ClusterTrouble.IsPassing(trouble))
        {
            // What is shown stays, and is brought up to date as soon as somebody answers.
            batch.ForEach(_waiting.Enqueue);
            _retry?.Change(RetryAfter, Timeout.InfiniteTimeSpan);
        }
        catch (Exception failed)
        {
            await DispatchExceptionAsync(failed);
        }
    });
}
