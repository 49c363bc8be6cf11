using Orleans.Runtime;
using Orleans.Streams;

namespace AutoAttend.Streams.Cache;

/// <summary>
/// Carries no event: it makes the pulling agent look at a stream's subscribers, because something was read again for one of them, or
/// because the agent is new and has to learn that the stream has any.
/// </summary>
internal sealed class WakeUp(StreamId streamId, EntryId next) : IBatchContainer
{
    public StreamId StreamId => streamId;

    public StreamSequenceToken SequenceToken { get; } = new RedisSequenceToken(next, 0);

    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>() => [];

    public bool ImportRequestContext() => false;
}
