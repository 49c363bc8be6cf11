using System.Globalization;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage;
using AutoAttend.Storage.Redis;
using AutoAttend.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

// PROGRAM PLACE RUN: appends to the ledger of a data folder, or of redis://HOST:PORT, from many sides at once, as that many cameras would,
// until it is killed; prints the key of each append that was acknowledged. RUN makes the keys differ from those of other runs.
const int Sides = 64;
const string Redis = "redis://";
var (place, run) = (args[0], args[1]);
await using var services = Ports(place).BuildServiceProvider();
if (services.GetService<RedisConnection>() is { } redis)
    await redis.Wait(CancellationToken.None);
var ledger = services.GetRequiredService<ILedger>();
try
{
    await Task.WhenAll(Enumerable.Range(0, Sides).Select(AppendForever));
}
catch (StorageUnavailableException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
return 0;

static IServiceCollection Ports(string place) => place.StartsWith(Redis, StringComparison.Ordinal)
    ? new ServiceCollection()
        .AddLogging()
        .Configure<RedisOptions>(options => options.Endpoints = place[Redis.Length..])
        .Configure<ClusterOptions>(options => options.ServiceId = "appender")
        .AddRedisPorts()
    : new ServiceCollection().AddSqlitePorts(options => options.DataFolder = place);

async Task AppendForever(int side)
{
    for (var number = 0; ; number++)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{run}/{side}/{number}");
        await ledger.Append(Sighting(key, number), CancellationToken.None);
        // One write call per line, so that a line is printed whole or not at all.
        await Console.Out.WriteLineAsync(key);
    }
}

static Sighting Sighting(string key, int number) => new(
    key, 0, "main", "cam", CameraDirection.In, number, SightingOutcome.Person, "p1", null, 0.8f, 0.4f,
    DateTimeOffset.UnixEpoch.AddSeconds(number), DateTimeOffset.UnixEpoch.AddSeconds(number + 1), 5, 90, null, null, "model", true);
