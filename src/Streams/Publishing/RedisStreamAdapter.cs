using AutoAttend.Streams.Cache;
using AutoAttend.Streams.Partitions;
using Orleans.Runtime;
using Orleans.Streams;

namespace AutoAttend.Streams.Publishing;

/// <summary>What Orleans publishes through and makes its readers from.</summary>
internal sealed class RedisStreamAdapter(
    string name,
    HashRingBasedStreamQueueMapper mapper,
    Publisher publisher,
    EntryFormat format,
    Func<QueueId, IQueueAdapterReceiver> receiver) : IQueueAdapter
{
    public string Name => name;

    public bool IsRewindable => true;

    public StreamProviderDirection Direction => StreamProviderDirection.ReadWrite;

    public Task QueueMessageBatchAsync<T>(
        StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext)
    {
        if (token is not null)
            throw new ArgumentException("Redis gives an event its place when it takes it: publish without a token.", nameof(token));
        var fields = format.Write(streamId, events, requestContext);
        return publisher.Publish(mapper.GetQueueForStream(streamId).GetNumericId(), fields);
    }

    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => receiver(queueId);
}
