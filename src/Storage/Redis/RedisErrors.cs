using Orleans.Runtime;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis;

/// <summary>
/// Errors of Redis' client as something that every caller can read: they cannot be serialised, so what reached another process was that
/// there is no codec for them. The message stays; the next try may be answered.
/// </summary>
internal sealed class RedisErrors : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure) when (failure is RedisException or RedisTimeoutException)
        {
            throw new OrleansException($"Redis did not do what was asked: {failure.Message}");
        }
    }
}
