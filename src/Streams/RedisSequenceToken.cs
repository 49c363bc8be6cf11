using System.Globalization;
using Orleans.Streams;

namespace AutoAttend.Streams;

/// <summary>
/// The place of an event in its stream. A subscriber that keeps the token of the last event it took in can subscribe again with it:
/// delivery begins with that event, and so on through all that Redis still holds.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("AutoAttend.Streams.RedisSequenceToken")]
public sealed class RedisSequenceToken : StreamSequenceToken
{
    /// <param name="sequenceNumber">Redis' time when it took the event, in milliseconds since 1970.</param>
    /// <param name="entry">Number of the entry within that millisecond, from 0.</param>
    /// <param name="eventIndex">Number of the event within its batch, from 0.</param>
    public RedisSequenceToken(long sequenceNumber, long entry, int eventIndex)
    {
        SequenceNumber = sequenceNumber;
        Entry = entry;
        EventIndex = eventIndex;
    }

    internal RedisSequenceToken(EntryId id, int eventIndex)
        : this(id.Milliseconds, id.Sequence, eventIndex)
    {
    }

    /// <summary>Redis' time when it took the event, in milliseconds since 1970.</summary>
    [Id(0)]
    public override long SequenceNumber { get; protected set; }

    /// <summary>Number of the entry within that millisecond, from 0.</summary>
    [Id(1)]
    public long Entry { get; private set; }

    /// <summary>Number of the event within its batch, from 0.</summary>
    [Id(2)]
    public override int EventIndex { get; protected set; }

    internal EntryId EntryId => new(SequenceNumber, Entry);

    /// <inheritdoc/>
    public override bool Equals(StreamSequenceToken? other) =>
        other is RedisSequenceToken token && token.EntryId == EntryId && token.EventIndex == EventIndex;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StreamSequenceToken);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The other token is of another provider.</exception>
    public override int CompareTo(StreamSequenceToken? other)
    {
        if (other is null)
            return 1;
        if (other is not RedisSequenceToken token)
            throw new ArgumentOutOfRangeException(nameof(other), other.GetType(), "A token of another stream provider has no place in a Redis stream.");
        var byEntry = EntryId.CompareTo(token.EntryId);
        return byEntry != 0 ? byEntry : EventIndex.CompareTo(token.EventIndex);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SequenceNumber, Entry, EventIndex);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{EntryId}#{EventIndex}");
}
