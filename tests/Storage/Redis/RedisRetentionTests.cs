using AutoAttend.Storage.Redis;
using AutoAttend.Storage.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Storage.Tests.Redis;

public sealed class RedisRetentionTests
{
    [Fact]
    public async Task Of_all_silos_one_has_the_turn_of_a_period_and_another_may_have_the_next()
    {
        await using var store = new RedisStore();
        await using var other = store.SameData();
        var turns = new[] { store.Get<IRetentionTurn>(), other.Get<IRetentionTurn>() };

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => turns[number % 2].Take(TimeSpan.FromSeconds(2), default)));

        Assert.Single(taken, isTaken => isTaken);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await turns[1].Take(TimeSpan.FromHours(1), default))
            await Task.Delay(50, patience.Token);
        Assert.False(await turns[0].Take(TimeSpan.FromHours(1), default));
    }
}
