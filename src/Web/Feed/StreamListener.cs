using Orleans.Streams;

namespace AutoAttend.Web.Feed;

/// <summary>One subscription of this process to an event stream; disposing of it ends the subscription.</summary>
internal sealed class StreamListener<T>(Action<T> onItem, Action onBroken) : IAsyncObserver<T>, IAsyncDisposable
{
    private StreamSubscriptionHandle<T>? _subscription;

    /// <summary>Subscribes.</summary>
    public static async Task<StreamListener<T>> Start(IAsyncStream<T> stream, Action<T> onItem, Action onBroken)
    {
        var listener = new StreamListener<T>(onItem, onBroken);
        listener._subscription = await stream.SubscribeAsync(listener);
        return listener;
    }

    /// <inheritdoc/>
    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        onItem(item);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task OnErrorAsync(Exception ex)
    {
        onBroken();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_subscription is not { } subscription)
            return;
        try
        {
            await subscription.UnsubscribeAsync();
        }
        catch (Exception gone) when (gone is OrleansException or TimeoutException or ObjectDisposedException)
        {
            // What cannot be reached any more cannot send either.
        }
    }
}
