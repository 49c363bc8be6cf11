using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace AutoAttend.Streams.Delivery;

/// <summary>
/// Keeps deliveries to clients going when a silo dies. A client's answer may have been on its way through the gateway that died, and
/// Orleans would wait for it for the whole response timeout (measured: 30 s of silence); and a client that has not found another gateway
/// yet would have its subscription removed. Deliveries are safe to repeat: a subscriber knows the token of its last event.
/// </summary>
internal sealed class ClientDeliveries(IServiceProvider services, TimeProvider time) : IOutgoingGrainCallFilter, ISiloStatusListener
{
    /// <summary>How long a client may be without a gateway before its subscriptions are given up.</summary>
    public static readonly TimeSpan ClientPatience = TimeSpan.FromSeconds(5);

    // An answer that came by another way than the dead silo is about to be here.
    private static readonly TimeSpan AnswerUnderWay = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<GrainId, long> _missing = [];
    private TaskCompletionSource _death = NewDeath();
    private int _isListening;

    public Task Invoke(IOutgoingGrainCallContext context) =>
        context.TargetId.IsClient() && context.InterfaceName.EndsWith("IStreamConsumerExtension", StringComparison.Ordinal)
            ? Deliver(context)
            : context.Invoke();

    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status == SiloStatus.Dead)
            Interlocked.Exchange(ref _death, NewDeath()).SetResult();
    }

    private static TaskCompletionSource NewDeath() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task Deliver(IOutgoingGrainCallContext context)
    {
        Listen();
        var death = Volatile.Read(ref _death).Task;
        var delivery = context.Invoke();
        if (await Task.WhenAny(delivery, death) == death)
            await Task.WhenAny(delivery, Task.Delay(AnswerUnderWay, time));
        if (!delivery.IsCompleted)
        {
            delivery.Ignore();
            throw new TimeoutException("A silo died while an event was delivered to a client; it is delivered again.");
        }
        try
        {
            await delivery;
        }
        catch (ClientNotAvailableException)
        {
            RequireMissing(context.TargetId);
            throw;
        }
        if (context.Response?.Exception is ClientNotAvailableException)
            RequireMissing(context.TargetId);
        else
            _missing.TryRemove(context.TargetId, out _);
    }

    // Lets the failure pass only when the client has been missing for long enough.
    private void RequireMissing(GrainId client)
    {
        if (time.GetElapsedTime(_missing.GetOrAdd(client, _ => time.GetTimestamp())) < ClientPatience)
            throw new TimeoutException("A client has no gateway at the moment; the event is delivered again.");
        _missing.TryRemove(client, out _);
    }

    // Not in the constructor: membership itself makes calls through this filter.
    private void Listen()
    {
        if (Interlocked.Exchange(ref _isListening, 1) == 0)
            services.GetRequiredService<ISiloStatusOracle>().SubscribeToSiloStatusEvents(this);
    }
}
