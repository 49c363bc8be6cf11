using System.Globalization;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage;
using AutoAttend.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

// Appends to the ledger of a data folder from eight sides at once until it is killed, and prints the key of each append that was acknowledged.
const int Sides = 8;
await using var services = new ServiceCollection()
    .AddSqlitePorts(options => options.DataFolder = args[0])
    .BuildServiceProvider();
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

async Task AppendForever(int side)
{
    for (var number = 0; ; number++)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{side}/{number}");
        await ledger.Append(Sighting(key, number), CancellationToken.None);
        // One write call per line, so that a line is printed whole or not at all.
        await Console.Out.WriteLineAsync(key);
    }
}

static Sighting Sighting(string key, int number) => new(
    key, 0, "main", "cam", CameraDirection.In, number, SightingOutcome.Person, "p1", null, 0.8f, 0.4f,
    DateTimeOffset.UnixEpoch.AddSeconds(number), DateTimeOffset.UnixEpoch.AddSeconds(number + 1), 5, 90, null, null, "model", true);
