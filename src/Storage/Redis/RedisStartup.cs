namespace AutoAttend.Storage.Redis;

/// <summary>Holds the silo's start back until Redis can be used: membership, which comes next, would fail it instead of waiting.</summary>
internal sealed class RedisStartup(RedisConnection redis) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(RedisStartup), ServiceLifecycleStage.First, redis.Wait);
}
