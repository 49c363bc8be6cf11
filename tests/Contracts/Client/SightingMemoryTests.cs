using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Client;
using AutoAttend.Contracts.Sightings;
using Microsoft.Extensions.Time.Testing;

namespace AutoAttend.Contracts.Tests.Client;

public sealed class SightingMemoryTests
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly FakeTimeProvider _time = new();
    private readonly SightingMemory _memory;

    public SightingMemoryTests() => _memory = new SightingMemory(Kept, _time);

    [Fact]
    public void A_revision_is_told_once_whether_stream_or_log_brings_it_first()
    {
        Assert.True(_memory.IsNew(Sighting("a", 0)));
        Assert.False(_memory.IsNew(Sighting("a", 0)));
        Assert.True(_memory.IsNew(Sighting("a", 2)));
        Assert.False(_memory.IsNew(Sighting("a", 1)));
        Assert.True(_memory.IsNew(Sighting("b", 0)));
    }

    [Fact]
    public void What_can_come_again_is_remembered_and_what_is_long_over_is_not()
    {
        _memory.IsNew(Sighting("long", 0));
        _memory.IsNew(Sighting("over", 0));
        _time.Advance(Kept - TimeSpan.FromSeconds(1));
        Assert.True(_memory.IsNew(Sighting("long", 1)));
        _time.Advance(TimeSpan.FromSeconds(2));
        _memory.IsNew(Sighting("other", 0));

        Assert.False(_memory.IsNew(Sighting("long", 1)));
        Assert.True(_memory.IsNew(Sighting("over", 0)));
    }

    private static Sighting Sighting(string id, int revision) => new(
        id, revision, "main", "c", CameraDirection.Both, 1, SightingOutcome.Stranger, null, null, null, null, default, default, 3, 90, null, null, "m", false);
}
