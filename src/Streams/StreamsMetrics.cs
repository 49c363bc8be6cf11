using System.Diagnostics.Metrics;

namespace AutoAttend.Streams;

/// <summary>What the provider counts: meter <c>AutoAttend.Streams</c>, one instance a process and provider.</summary>
internal sealed class StreamsMetrics(IMeterFactory meters, string provider)
{
    private readonly Meter _meter = meters.Create("AutoAttend.Streams");
    private readonly KeyValuePair<string, object?> _provider = new("provider", provider);
    private Counter<long>? _retried;
    private Counter<long>? _claimed;
    private Counter<long>? _lost;
    private Counter<long>? _replayed;

    /// <summary>A publish call had to be repeated.</summary>
    public void Retried() => Count(ref _retried, "autoattend.streams.publish.retries", 1);

    /// <summary>Entries were taken over from an agent that had not confirmed their delivery.</summary>
    public void Claimed(int entries) => Count(ref _claimed, "autoattend.streams.claimed", entries);

    /// <summary>Entries were trimmed before their delivery was confirmed.</summary>
    public void Lost(long entries) => Count(ref _lost, "autoattend.streams.trimmed.undelivered", entries);

    /// <summary>Entries were read again for a subscriber that lags behind or went back.</summary>
    public void Replayed(int entries) => Count(ref _replayed, "autoattend.streams.replayed", entries);

    private void Count(ref Counter<long>? counter, string name, long added)
    {
        counter ??= _meter.CreateCounter<long>(name);
        if (added > 0)
            counter.Add(added, _provider);
    }
}
