using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Streams;

namespace AutoAttend.Streams;

/// <summary>
/// One entry of a Redis stream: what one publish call wrote. The events stay as they were serialised until a subscriber asks for
/// them, so that the pulling agent needs neither their types nor the time to read them, and no two subscribers share an object.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("AutoAttend.Streams.RedisBatch")]
[SerializationCallbacks(typeof(OnDeserializedCallbacks))]
internal sealed class RedisBatch(StreamId streamId, RedisSequenceToken token, byte[] events, byte[]? requestContext, Serializer serializer)
    : IBatchContainer, IOnDeserialized
{
    [Id(0)]
    private readonly StreamId _streamId = streamId;

    [Id(1)]
    private readonly RedisSequenceToken _token = token;

    [Id(2)]
    private readonly byte[] _events = events;

    [Id(3)]
    private readonly byte[]? _requestContext = requestContext;

    [NonSerialized]
    private Serializer _serializer = serializer;

    public StreamId StreamId => _streamId;

    /// <summary>The token of the last event, so that "after this batch" and "after its last event" are the same place.</summary>
    public StreamSequenceToken SequenceToken => _token;

    public EntryId Id => _token.EntryId;

    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>()
    {
        var all = _serializer.Deserialize<object[]>(_events)!;
        for (var index = 0; index < all.Length; index++)
        {
            if (all[index] is T happened)
                yield return new(happened, new RedisSequenceToken(Id, index));
        }
    }

    public bool ImportRequestContext()
    {
        if (_requestContext is null)
            return false;
        RequestContextExtensions.Import(_serializer.Deserialize<Dictionary<string, object>>(_requestContext)!);
        return true;
    }

    void IOnDeserialized.OnDeserialized(DeserializationContext context) =>
        _serializer = context.ServiceProvider!.GetRequiredService<Serializer>();
}
