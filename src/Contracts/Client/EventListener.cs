using Orleans.Runtime;
using Orleans.Streams;

namespace AutoAttend.Contracts.Client;

/// <summary>One subscription of this process to an event stream.</summary>
/// <param name="stream">The stream.</param>
/// <param name="onItem">Takes an event; the stream waits for it.</param>
/// <param name="onBroken">Told when events were lost.</param>
internal sealed class EventListener<T>(StreamId stream, Func<T, ValueTask> onItem, Action onBroken) : IAsyncObserver<T>, IEventListener
{
    private StreamSubscriptionHandle<T>? _subscription;
    private volatile StreamSequenceToken? _last;
    private volatile bool _isBroken;

    public async Task Listen(IStreamProvider provider)
    {
        if (_isBroken)
            await End();
        if (_subscription is not null)
            return;
        _isBroken = false;
        var source = provider.GetStream<T>(stream);
        // From the last one on, as far as the stream still holds what came after it; that one comes again.
        _subscription = _last is { } last && source.IsRewindable ? await source.SubscribeAsync(this, last) : await source.SubscribeAsync(this);
    }

    public async Task End()
    {
        if (_subscription is not { } subscription)
            return;
        _subscription = null;
        try
        {
            await subscription.UnsubscribeAsync();
        }
        catch (Exception gone) when (ClusterTrouble.IsPassing(gone) || gone is ObjectDisposedException)
        {
            // This end has forgotten it all the same; the streams forget those who do not answer.
        }
    }

    public async Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        await onItem(item);
        _last = token;
    }

    public Task OnErrorAsync(Exception ex)
    {
        _isBroken = true;
        // What is not there any more would not be there the next time either: the log has it.
        if (ex is DataNotAvailableException)
            _last = null;
        onBroken();
        return Task.CompletedTask;
    }
}
