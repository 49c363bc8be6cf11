using System.Globalization;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage;
using AutoAttend.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

// PROGRAM FOLDER RUN: appends to the ledger of a data folder from many sides at once, as that many cameras would, until it is killed;
// prints the key of each append that was acknowledged. RUN makes the keys differ from those of other runs.
const int Sides = 64;
var (folder, run) = (args[0], args[1]);
await using var services = new ServiceCollection()
    .AddSqlitePorts(options => options.DataFolder = folder)
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
        var key = string.Create(CultureInfo.InvariantCulture, $"{run}/{side}/{number}");
        await ledger.Append(Sighting(key, number), CancellationToken.None);
        // One write call per line, so that a line is printed whole or not at all.
        await Console.Out.WriteLineAsync(key);
    }
}

static Sighting Sighting(string key, int number) => new(
    key, 0, "main", "cam", CameraDirection.In, number, SightingOutcome.Person, "p1", null, 0.8f, 0.4f,
    DateTimeOffset.UnixEpoch.AddSeconds(number), DateTimeOffset.UnixEpoch.AddSeconds(number + 1), 5, 90, null, null, "model", true);
