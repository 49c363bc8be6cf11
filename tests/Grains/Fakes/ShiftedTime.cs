namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>
/// A clock that runs, but may be set ahead. A clock that stands still would stop the timers of the silo too.
/// </summary>
public sealed class ShiftedTime : TimeProvider
{
    private long _ticksAhead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ticksAhead));

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticksAhead, by.Ticks);
}
