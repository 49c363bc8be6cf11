namespace AutoAttend.Streams;

/// <summary>Redis did not take an event for as long as the producer was willing to wait.</summary>
[GenerateSerializer]
[Alias("AutoAttend.Streams.EventNotPublishedException")]
public sealed class EventNotPublishedException : Exception
{
    /// <summary>For serialisers.</summary>
    public EventNotPublishedException()
    {
    }

    /// <param name="message">What was tried, where, and for how long.</param>
    public EventNotPublishedException(string message)
        : base(message)
    {
    }

    /// <param name="message">What was tried, where, and for how long.</param>
    /// <param name="cause">Why the last attempt failed.</param>
    public EventNotPublishedException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
