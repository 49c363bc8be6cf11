using StackExchange.Redis;

namespace AutoAttend.Storage.Tests.Redis;

/// <inheritdoc cref="IAskingGrain"/>
public sealed class AskingGrain(IConnectionMultiplexer redis) : Grain, IAskingGrain
{
    async Task<string?> IAskingGrain.Ask() => await redis.GetDatabase().StringGetAsync("something");
}
